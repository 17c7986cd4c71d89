package al.tryeza.referral.links;

import al.tryeza.referral.casework.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Possible links as they exist for a viewer: where the officer, their institution or their table is recused on one of the
 * two cases, there is no link. Every call belongs to the caller's transaction.
 */
public interface LinkStore {

    /** Where a page ended. */
    record Position(Instant foundAt, UUID id) {}

    /**
     * Newest first.
     *
     * @param judged whether those with a final verdict are wanted, or the others
     */
    List<PossibleLink> list(boolean judged, @Nullable Position after, int limit, Viewer viewer);

    /** The link, held until the transaction ends. */
    Optional<PossibleLink> hold(UUID id, Viewer viewer);

    /** Holds the officer, so that what is counted of them stays so until the transaction ends. */
    void hold(String officer);

    boolean opened(UUID id, String officer);

    /** When the officer opened links after the given instant, oldest first. */
    List<Instant> openings(String officer, Instant after);

    void opened(UUID id, String officer, long version, Instant now);

    void judged(UUID id, LinkVerdict verdict, String officer, long version, Instant now);
}
