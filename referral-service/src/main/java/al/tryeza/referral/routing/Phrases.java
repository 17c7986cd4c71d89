package al.tryeza.referral.routing;

/** The parts of an explanation in one language. Qarks come as names in a list. */
interface Phrases {

    String place(PlaceRole role);

    String decided(String qark);

    String settled(String qarks);

    String unsafe();

    String unknown();

    String recused(String qarks);

    String ambiguous(String qarks);

    String notReached();

    String table(String qark, RoutingRule rule);

    String awaiting(AwaitingReason reason);
}
