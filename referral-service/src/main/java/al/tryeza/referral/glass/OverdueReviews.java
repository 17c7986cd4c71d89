package al.tryeza.referral.glass;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.CaseRules;
import al.tryeza.referral.casework.CaseStore;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Tells one level after the other that nobody has judged a broken glass. Any instance does it, each case one at a time. */
public final class OverdueReviews {

    private static final Actor PLATFORM = new Actor(null, "tryeza", "service");

    private final GlassStore store;
    private final CaseStore cases;
    private final GlassRecord record;
    private final Overseers overseers;
    private final GlassTerms terms;
    private final Clock clock;

    public OverdueReviews(
            GlassStore store, CaseStore cases, GlassRecord record, Overseers overseers, GlassTerms terms, Clock clock) {
        this.store = store;
        this.cases = cases;
        this.record = record;
        this.overseers = overseers;
        this.terms = terms;
        this.clock = clock;
    }

    /** Tells the next level of one of them, in the caller's transaction; false where nobody was to be told. */
    public boolean escalateOne() {
        Instant now = clock.instant();
        // it may have been judged since it was found
        Optional<Glass> overdue = store.overdue(now).flatMap(found -> store.find(found.caseRef(), found.id()));
        Optional<ReviewLevel> level = overdue.flatMap(glass -> GlassRules.overdue(glass, now));
        level.ifPresent(next -> escalate(overdue.orElseThrow(), next, now));
        return level.isPresent();
    }

    private void escalate(Glass glass, ReviewLevel level, Instant now) {
        String table = cases.find(glass.caseRef())
                .map(state -> CaseRules.tableOf(state.routing().decision()))
                .orElseThrow();
        Set<String> told = overseers.of(glass.caseRef(), table, level);
        record.happened(glass.caseRef(), GlassRules.escalate(glass, level, told, terms, now), PLATFORM, now);
    }
}
