package al.tryeza.referral.glass;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.CaseStanding;
import al.tryeza.referral.casework.CaseStandings;
import al.tryeza.referral.casework.CaseStore;
import al.tryeza.referral.casework.Viewer;
import al.tryeza.referral.glass.GlassRules.Outcome;
import al.tryeza.referral.glass.GlassRules.Reviewer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Somebody else judges whether the emergency was one; in the one transaction of the caller. */
public final class ReviewingGlass {

    private final CaseStore cases;
    private final CaseStandings standings;
    private final GlassStore store;
    private final GlassRecord record;
    private final GlassTerms terms;
    private final Clock clock;

    public ReviewingGlass(
            CaseStore cases,
            CaseStandings standings,
            GlassStore store,
            GlassRecord record,
            GlassTerms terms,
            Clock clock) {
        this.cases = cases;
        this.standings = standings;
        this.store = store;
        this.record = record;
        this.terms = terms;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Result {

        /** It was judged. */
        record Reviewed(Glass glass, Verdict verdict) implements Result {}

        /** For this officer there is no such case, or no such glass on it. */
        record Unknown() implements Result {}

        /** The rules say no. */
        record Refused(GlassRefusal why) implements Result {}
    }

    /** All that were broken on a case, the oldest first; empty where for the viewer there is no such case. */
    public Optional<List<Glass>> of(CaseRef ref, Viewer viewer) {
        return standings.find(ref, viewer).map(standing -> store.of(ref));
    }

    /** Judges, if the rules and the officer's knowledge allow. */
    public Result review(CaseRef ref, UUID glassId, Verdict verdict, Viewer viewer) {
        if (standings.find(ref, viewer).isEmpty()) {
            return new Result.Unknown();
        }
        cases.hold(ref);
        // who asks may have been recused while they waited
        return standings
                .find(ref, viewer)
                .flatMap(standing -> store.find(ref, glassId).map(glass -> review(standing, glass, verdict, viewer)))
                .orElseGet(Result.Unknown::new);
    }

    private Result review(CaseStanding standing, Glass glass, Verdict verdict, Viewer viewer) {
        Instant now = clock.instant();
        var reviewer = Reviewer.of(viewer, standing.table());
        Outcome outcome =
                GlassRules.review(glass, store.right(glass.officer()), terms.unjustified(), reviewer, verdict, now);
        return switch (outcome) {
            case Outcome.Refused(var why) -> new Result.Refused(why);
            case Outcome.Done(var events) -> {
                events.forEach(event -> record.happened(standing.ref(), event, viewer.actor(), now));
                yield new Result.Reviewed(glass, verdict);
            }
        };
    }
}
