package al.tryeza.referral.casework;

import al.tryeza.referral.casework.CaseRules.Outcome;
import al.tryeza.referral.casework.CaseRules.Refusal;
import al.tryeza.referral.routing.Qark;
import al.tryeza.referral.routing.RoutingDecision;
import al.tryeza.referral.routing.RoutingRule;
import java.time.Clock;
import java.util.Optional;

/** The national desk chooses a qark for a case that no rule could place. Called within a transaction. */
public final class PlaceChoice {

    private final CaseStore cases;
    private final CaseViews views;
    private final Recusals recusals;
    private final Clock clock;

    public PlaceChoice(CaseStore cases, CaseViews views, Recusals recusals, Clock clock) {
        this.cases = cases;
        this.views = views;
        this.recusals = recusals;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Result {

        /** The case is with the chosen table now. */
        record Chosen(CaseState state) implements Result {}

        /** There is no such case for this officer. */
        record NoSuchCase() implements Result {}

        /** The officer has not seen the latest version. */
        record Stale() implements Result {}

        /** The rules say no. */
        record Refused(Refusal why) implements Result {}
    }

    /** A case that left the desk by the desk's own choice is no secret to it: a second click is told so. */
    private boolean known(CaseState state, Viewer officer) {
        boolean placedByDesk = state.routing().decision() instanceof RoutingDecision.Routed routed
                && routed.rule() == RoutingRule.NATIONAL_DESK_CHOICE
                && !recusals.of(state.ref()).keepsOut(officer.officer(), officer.institution());
        return placedByDesk || views.find(state.ref(), officer).isPresent();
    }

    /**
     * Chooses, if the rules and the officer's knowledge allow.
     *
     * @param version the version the officer has seen, as in the entity tag
     */
    public Result choose(CaseRef ref, long version, Qark qark, Viewer officer) {
        Optional<CaseState> found = cases.find(ref);
        if (found.isEmpty() || !known(found.get(), officer)) {
            return new Result.NoSuchCase();
        }
        CaseState state = found.get();
        if (state.version() != version) {
            return new Result.Stale();
        }
        return switch (CaseRules.choosePlace(state, qark)) {
            case Outcome.Refused refused -> new Result.Refused(refused.why());
            case Outcome.Done done -> {
                cases.append(ref, version, done.events(), state.routing().input(), officer.actor(), clock.instant());
                yield new Result.Chosen(cases.find(ref).orElseThrow());
            }
        };
    }
}
