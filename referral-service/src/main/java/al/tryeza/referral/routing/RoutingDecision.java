package al.tryeza.referral.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table, or the national desk; with all that is needed to explain it. Codes only. */
public sealed interface RoutingDecision {

    /** Id of the {@link RuleSet} it was made under. */
    String ruleSet();

    /** Every place of the referral, in the order of the rule. */
    List<ConsideredPlace> considered();

    /** The qarks between which the choice lay, less the recused; empty where no place could decide. */
    List<Qark> candidates();

    /**
     * A table has the case.
     *
     * @param table the qark whose table it is
     * @param municipality of the deciding place, where known
     * @param joins institutions outside the table that take part
     * @param notices other qarks involved, whose tables are told without identity
     */
    record Routed(
            Qark table,
            RoutingRule rule,
            String ruleSet,
            List<ConsideredPlace> considered,
            List<Qark> candidates,
            @Nullable Municipality municipality,
            List<String> joins,
            List<Qark> notices)
            implements RoutingDecision {

        public Routed {
            considered = List.copyOf(considered);
            candidates = List.copyOf(candidates);
            joins = List.copyOf(joins);
            notices = List.copyOf(notices);
        }
    }

    /** The national desk has the case until a human there has chosen. */
    record AwaitingPlace(AwaitingReason reason, String ruleSet, List<ConsideredPlace> considered, List<Qark> candidates)
            implements RoutingDecision {

        public AwaitingPlace {
            considered = List.copyOf(considered);
            candidates = List.copyOf(candidates);
        }
    }
}
