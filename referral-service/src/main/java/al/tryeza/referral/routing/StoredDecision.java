package al.tryeza.referral.routing;

/** A decision beside what it was made from, as it is kept for replay. */
public record StoredDecision(RoutingInput input, RoutingDecision decision) {}
