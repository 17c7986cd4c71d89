package al.tryeza.referral.casework;

import al.tryeza.referral.routing.Qark;
import al.tryeza.referral.routing.RoutingDecision;
import java.util.List;

/**
 * A routing decision as it is shown: codes only.
 *
 * @param rule the rule that chose, or why none could
 * @param candidates ISO 3166-2 codes
 */
public record RoutingView(String rule, String ruleSet, List<Considered> considered, List<String> candidates) {

    /** One place and what was done with it. */
    public record Considered(String place, String outcome, List<String> qarks) {}

    public static RoutingView of(RoutingDecision decision) {
        String rule = switch (decision) {
            case RoutingDecision.Routed routed -> routed.rule().name();
            case RoutingDecision.AwaitingPlace awaiting -> awaiting.reason().name();
        };
        return new RoutingView(
                rule,
                decision.ruleSet(),
                decision.considered().stream()
                        .map(each -> new Considered(
                                each.place().name(), each.outcome().name(), codes(each.qarks())))
                        .toList(),
                codes(decision.candidates()));
    }

    private static List<String> codes(List<Qark> qarks) {
        return qarks.stream().map(Qark::code).toList();
    }
}
