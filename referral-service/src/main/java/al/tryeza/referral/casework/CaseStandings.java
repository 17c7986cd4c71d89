package al.tryeza.referral.casework;

import java.time.Instant;
import java.util.Optional;

/** How cases stand. Every call belongs to the caller's transaction. */
public interface CaseStandings {

    /** The case, where it exists for the viewer. */
    Optional<CaseStanding> find(CaseRef ref, Viewer viewer);

    /**
     * Takes the number of the next record of an access to a case, and holds the case until the transaction ends.
     *
     * @return from 1 without gaps
     * @throws IllegalArgumentException where there is no such case
     */
    long nextAccess(CaseRef ref);

    /**
     * As {@link #nextAccess}, for an access that depends on the time, which never goes back: it is not earlier than the
     * store's own clock says, nor than when the case was asked for before. Whether the case
     * still exists for the viewer once it is held, only {@link #find} can say.
     *
     * @return empty where there is no such case for the viewer
     */
    Optional<Turn> nextDecision(CaseRef ref, Viewer viewer);

    /**
     * A place among the accesses to a case.
     *
     * @param number from 1 without gaps
     * @param notBefore what is decided now is decided as of this moment, or a later one
     */
    record Turn(long number, Instant notBefore) {}
}
