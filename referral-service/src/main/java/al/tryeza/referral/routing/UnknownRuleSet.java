package al.tryeza.referral.routing;

/** A decision names a rule set that this software never had: it comes from a newer release, or its record is damaged. */
public final class UnknownRuleSet extends RuntimeException {

    UnknownRuleSet() {
        super("Unknown routing rule set");
    }
}
