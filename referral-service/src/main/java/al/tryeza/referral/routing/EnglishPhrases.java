package al.tryeza.referral.routing;

/** The explanation in English. */
final class EnglishPhrases implements Phrases {

    @Override
    public String place(PlaceRole role) {
        return switch (role) {
            case PRESENT -> "Present location";
            case RESIDENCE -> "Residence";
            case FOUND_AT -> "Found at";
            case EXPLOITED_AT -> "Exploited at";
        };
    }

    @Override
    public String decided(String qark) {
        return "lies in " + qark + " and decided the table";
    }

    @Override
    public String settled(String qarks) {
        return "the name exists in several qarks (" + qarks + "), the other places left one, and it decided the table";
    }

    @Override
    public String unsafe() {
        return "marked unsafe and left out";
    }

    @Override
    public String unknown() {
        return "abroad or unknown, passed over";
    }

    @Override
    public String recused(String qarks) {
        return "the table there is recused (" + qarks + "), passed over";
    }

    @Override
    public String ambiguous(String qarks) {
        return "the name exists in several qarks (" + qarks + ") and nothing settles which";
    }

    @Override
    public String notReached() {
        return "comes later in the order and was not needed";
    }

    @Override
    public String table(String qark, RoutingRule rule) {
        return switch (rule) {
            case ADULT_PRECEDENCE -> "The table of " + qark + ", by the order of places for an adult.";
            case CHILD_PRECEDENCE -> "The table of " + qark + ", by the order of places for a child.";
            case NATIONAL_DESK_CHOICE -> "The table of " + qark + ", chosen by the national desk.";
        };
    }

    @Override
    public String awaiting(AwaitingReason reason) {
        return switch (reason) {
            case NO_PLACE -> "No safe place names a qark; the national desk chooses.";
            case AMBIGUOUS_PLACE -> "The place that should decide may lie in several qarks; the national desk chooses.";
            case TABLE_RECUSED -> "The tables of all safe places are recused; the national desk chooses.";
        };
    }
}
