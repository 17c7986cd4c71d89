package al.tryeza.referral.glass;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.recusal.Leave;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BiPredicate;

/** Whoever is recused loses what they took. */
public final class GlassesOfTheRecused implements Leave {

    private final GlassStore store;
    private final GlassRecord record;
    private final Clock clock;

    public GlassesOfTheRecused(GlassStore store, GlassRecord record, Clock clock) {
        this.store = store;
        this.record = record;
        this.clock = clock;
    }

    @Override
    public void end(CaseRef ref, BiPredicate<String, String> keptOut, Actor by) {
        Instant now = clock.instant();
        store.of(ref).stream()
                .filter(glass -> glass.live(now) && keptOut.test(glass.officer(), glass.institution()))
                .forEach(glass -> record.happened(ref, new GlassEvent.Ended(glass.id(), GlassEnd.RECUSED), by, now));
    }
}
