package al.tryeza.referral.routing;

/** The rule that chose a table. */
public enum RoutingRule {
    ADULT_PRECEDENCE,
    CHILD_PRECEDENCE,
    NATIONAL_DESK_CHOICE
}
