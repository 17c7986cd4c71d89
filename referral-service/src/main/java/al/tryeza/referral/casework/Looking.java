package al.tryeza.referral.casework;

import al.tryeza.referral.casework.CaseEventPublisher.Viewed;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looking at cases: what is shown was recorded first, in the same transaction. */
public final class Looking {

    private final CaseViews views;
    private final LookLog log;
    private final CaseEventPublisher publisher;
    private final Clock clock;

    public Looking(CaseViews views, LookLog log, CaseEventPublisher publisher, Clock clock) {
        this.views = views;
        this.log = log;
        this.publisher = publisher;
        this.clock = clock;
    }

    public Optional<CaseView> atCase(CaseRef ref, Viewer viewer) {
        Optional<CaseView> found = views.find(ref, viewer);
        found.ifPresent(view -> record(view, Viewed.CASE, viewer));
        return found;
    }

    public Optional<CaseView> atReferral(UUID referralId, Viewer viewer) {
        Optional<CaseView> found = views.findByReferral(referralId, viewer);
        found.ifPresent(view -> record(view, Viewed.REFERRAL, viewer));
        return found;
    }

    /** At most one more than the limit, which only tells that there is more and is not to be shown. */
    public List<CaseView> atList(@Nullable String table, CaseViews.@Nullable Position after, int limit, Viewer viewer) {
        List<CaseView> found = views.list(table, after, limit + 1, viewer);
        found.stream().limit(limit).forEach(view -> record(view, Viewed.CASE_LIST, viewer));
        return found;
    }

    private void record(CaseView view, Viewed what, Viewer viewer) {
        Instant now = clock.instant();
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        CaseRef ref = new CaseRef(view.caseRef());
        long version = log.record(ref, viewer.officer(), hour);
        if (version > 0) {
            publisher.viewed(ref, version, view.table(), what, viewer.actor(), hour, now);
        }
    }
}
