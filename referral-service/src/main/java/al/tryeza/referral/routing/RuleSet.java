package al.tryeza.referral.routing;

import java.util.EnumSet;
import java.util.List;

/**
 * The routing rules of one release, as data. Never changed once a decision was made under it: a change is a new one.
 *
 * @param version year and month of the rules, with a letter where a month has several
 * @param places digest of the place names they were released with, see {@link Gazetteer#digest()}
 * @param adultOrder precedence of places for an adult
 * @param childOrder precedence of places for a child
 */
public record RuleSet(String version, String places, List<PlaceRole> adultOrder, List<PlaceRole> childOrder) {

    public RuleSet {
        adultOrder = everyPlaceOnce(adultOrder);
        childOrder = everyPlaceOnce(childOrder);
    }

    /** Stored with each decision, such as {@code 2026-11-a9cc02ae}. */
    public String id() {
        return version + "-" + places;
    }

    /** Places in the order in which they may decide. */
    public List<PlaceRole> order(boolean child) {
        return child ? childOrder : adultOrder;
    }

    /** The rule that names this order. */
    public RoutingRule rule(boolean child) {
        return child ? RoutingRule.CHILD_PRECEDENCE : RoutingRule.ADULT_PRECEDENCE;
    }

    private static List<PlaceRole> everyPlaceOnce(List<PlaceRole> order) {
        if (order.size() != PlaceRole.values().length || EnumSet.copyOf(order).size() != order.size()) {
            throw new IllegalArgumentException("An order names every place once");
        }
        return List.copyOf(order);
    }
}
