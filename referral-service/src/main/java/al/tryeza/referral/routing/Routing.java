package al.tryeza.referral.routing;

import al.tryeza.referral.routing.RoutingDecision.AwaitingPlace;
import al.tryeza.referral.routing.RoutingDecision.Routed;
import java.util.Optional;

/** The routing rules: no clock, no store, no randomness; the same input under the same rule set decides the same. */
public final class Routing {

    private Routing() {}

    /** Chooses the table of a referral, or says why a human has to. */
    public static RoutingDecision decide(RoutingInput input, RuleSet rules) {
        Walk walk = Walk.along(rules.order(input.child()), input);
        Optional<Qark> table = walk.table();
        if (table.isEmpty()) {
            return new AwaitingPlace(walk.whyNot(), rules.id(), walk.considered(), walk.candidates());
        }
        return new Consequences(input)
                .routed(
                        table.get(),
                        rules.rule(input.child()),
                        rules.id(),
                        walk.considered(),
                        walk.candidates(),
                        walk.end());
    }

    /**
     * The national desk's choice of a qark, which may be any but one whose table is recused.
     *
     * @param awaiting what the desk was shown
     * @param input what that was made from
     * @return empty if the table of this qark is recused
     */
    public static Optional<Routed> chosenByNationalDesk(Qark chosen, AwaitingPlace awaiting, RoutingInput input) {
        if (input.recuses(chosen)) {
            return Optional.empty();
        }
        Optional<PlaceRole> end = awaiting.considered().stream()
                .filter(each -> each.outcome() == PlaceOutcome.AMBIGUOUS)
                .map(ConsideredPlace::place)
                .findFirst();
        return Optional.of(new Consequences(input)
                .routed(
                        chosen,
                        RoutingRule.NATIONAL_DESK_CHOICE,
                        awaiting.ruleSet(),
                        awaiting.considered(),
                        awaiting.candidates(),
                        end));
    }

    /**
     * Makes an old decision again under its own rule set; it was rightly recorded if the result equals the stored one.
     *
     * @throws UnknownRuleSet if its rule set is not among these
     */
    public static RoutingDecision replay(StoredDecision stored, RuleSets ruleSets) {
        RoutingDecision again =
                decide(stored.input(), ruleSets.of(stored.decision().ruleSet()));
        if (stored.decision() instanceof Routed routed
                && routed.rule() == RoutingRule.NATIONAL_DESK_CHOICE
                && again instanceof AwaitingPlace awaiting) {
            Optional<Routed> choice = chosenByNationalDesk(routed.table(), awaiting, stored.input());
            return choice.isPresent() ? choice.get() : awaiting;
        }
        return again;
    }
}
