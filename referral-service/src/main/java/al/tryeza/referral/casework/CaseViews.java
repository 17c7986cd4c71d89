package al.tryeza.referral.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Cases as a viewer may see them. What they may not know of is not there: it is left out before any limit or count. */
public interface CaseViews {

    Optional<CaseView> find(CaseRef ref, Viewer viewer);

    /** The case of a referral. */
    Optional<CaseView> findByReferral(UUID referralId, Viewer viewer);

    /**
     * Newest first.
     *
     * @param table only cases of this table, or null for all the viewer may see
     * @param after the last one of the page before, or null for the first page
     */
    List<CaseView> list(@Nullable String table, @Nullable Position after, int limit, Viewer viewer);

    /** Place of a case in the list. */
    record Position(Instant openedAt, String caseRef) {}
}
