package al.tryeza.referral.links;

import al.tryeza.referral.access.InOneTransaction;
import al.tryeza.referral.casework.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The Responsible Authority's desk for possible links: a list without cases, so many looks an hour, a verdict. */
public final class PossibleLinks {

    private static final Duration HOUR = Duration.ofHours(1);

    private final InOneTransaction transaction;
    private final LinkStore store;
    private final LinkEvents events;
    private final LinkLimits limits;
    private final Clock clock;

    /** @param transaction of the role that may see links */
    public PossibleLinks(
            InOneTransaction transaction, LinkStore store, LinkEvents events, LinkLimits limits, Clock clock) {
        this.transaction = transaction;
        this.store = store;
        this.events = events;
        this.limits = limits;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Result {

        /** The link as it stands now. */
        record Shown(PossibleLink link) implements Result {}

        /** For this officer there is no such link. */
        record NoSuchLink() implements Result {}

        /** The officer has opened as many links as are allowed in an hour. */
        record TooMany(Duration again) implements Result {}

        /** Nobody judges what they have not looked at. */
        record NotOpened() implements Result {}

        /** The verdict was given, by this officer or another. */
        record JudgedBefore() implements Result {}
    }

    /** At most one more than the limit, which only tells that there is more and is not to be shown. */
    public List<PossibleLink> list(boolean judged, LinkStore.@Nullable Position after, int limit, Viewer viewer) {
        return transaction.run(() -> store.list(judged, after, limit + 1, viewer));
    }

    /** Shows which two cases it is between; recorded, and counted, the first time. */
    public Result open(UUID id, Viewer viewer) {
        return transaction.run(() -> {
            store.hold(viewer.officer());
            return store.hold(id, viewer)
                    .<Result>map(link -> open(link, viewer))
                    .orElseGet(Result.NoSuchLink::new);
        });
    }

    private Result open(PossibleLink link, Viewer viewer) {
        if (store.opened(link.id(), viewer.officer())) {
            return new Result.Shown(link);
        }
        Instant now = clock.instant();
        List<Instant> openings = store.openings(viewer.officer(), now.minus(HOUR));
        if (openings.size() >= limits.openedAnHour()) {
            Instant free = openings.get(openings.size() - limits.openedAnHour()).plus(HOUR);
            return new Result.TooMany(Duration.between(now, free));
        }
        store.opened(link.id(), viewer.officer(), link.version() + 1, now);
        events.opened(link.id(), link.version() + 1, link.agreements(), viewer.actor(), now);
        return shown(link.id(), viewer);
    }

    /** Keeps the verdict in the vault; the cases stay two. */
    public Result judge(UUID id, LinkVerdict verdict, Viewer viewer) {
        return transaction.run(() -> store.hold(id, viewer)
                .<Result>map(link -> judge(link, verdict, viewer))
                .orElseGet(Result.NoSuchLink::new));
    }

    private Result judge(PossibleLink link, LinkVerdict verdict, Viewer viewer) {
        if (!store.opened(link.id(), viewer.officer())) {
            return new Result.NotOpened();
        }
        if (link.verdict().filter(LinkVerdict::isFinal).isPresent()) {
            return new Result.JudgedBefore();
        }
        Instant now = clock.instant();
        store.judged(link.id(), verdict, viewer.officer(), link.version() + 1, now);
        events.judged(link.id(), link.version() + 1, verdict, viewer.actor(), now);
        return shown(link.id(), viewer);
    }

    private Result shown(UUID id, Viewer viewer) {
        Optional<PossibleLink> link = store.hold(id, viewer);
        return new Result.Shown(link.orElseThrow());
    }
}
