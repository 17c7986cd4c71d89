package al.tryeza.referral.casework;

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
}
