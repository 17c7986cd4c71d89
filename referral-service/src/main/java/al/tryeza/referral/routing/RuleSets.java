package al.tryeza.referral.routing;

import static al.tryeza.referral.routing.PlaceRole.EXPLOITED_AT;
import static al.tryeza.referral.routing.PlaceRole.FOUND_AT;
import static al.tryeza.referral.routing.PlaceRole.PRESENT;
import static al.tryeza.referral.routing.PlaceRole.RESIDENCE;

import java.util.List;

/** Every rule set under which decisions were made, oldest first; the last one makes new decisions. */
public final class RuleSets {

    private static final RuleSets RELEASED = new RuleSets(List.of(new RuleSet(
            "2026-11",
            "a9cc02ae",
            List.of(PRESENT, RESIDENCE, FOUND_AT, EXPLOITED_AT),
            List.of(RESIDENCE, PRESENT, FOUND_AT, EXPLOITED_AT))));

    private final List<RuleSet> all;

    RuleSets(List<RuleSet> all) {
        this.all = List.copyOf(all);
    }

    /** Those of this software. */
    public static RuleSets released() {
        return RELEASED;
    }

    /** The one for new decisions. */
    public RuleSet current() {
        return all.getLast();
    }

    /**
     * The one an old decision was made under.
     *
     * @throws UnknownRuleSet if this software never had it
     */
    public RuleSet of(String id) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(UnknownRuleSet::new);
    }
}
