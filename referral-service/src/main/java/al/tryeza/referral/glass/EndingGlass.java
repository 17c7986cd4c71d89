package al.tryeza.referral.glass;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.CaseRef;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Predicate;

/** Ends what officers took, before its time. Each end is an event of its case; that one runs out is none. */
public final class EndingGlass {

    private final GlassStore store;
    private final GlassRecord record;
    private final Clock clock;

    public EndingGlass(GlassStore store, GlassRecord record, Clock clock) {
        this.store = store;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Ends them, in the caller's transaction, which holds the case.
     *
     * @param which asked only of those that have neither ended nor run out
     */
    public void end(CaseRef ref, Predicate<Glass> which, GlassEnd why, Actor by) {
        Instant now = clock.instant();
        store.of(ref).stream()
                .filter(glass -> glass.live(now) && which.test(glass))
                .forEach(glass -> record.happened(ref, new GlassEvent.Ended(glass.id(), why), by, now));
    }
}
