package al.tryeza.referral.preview;

import al.tryeza.referral.conduct.RulesOfConduct;
import java.util.List;
import java.util.UUID;

/**
 * An answer to who could see what.
 *
 * @param id under which it is on record
 * @param rules under which it was asked
 * @param policySet digest of the policies that were asked
 */
public record Preview(UUID id, Wanted wanted, RulesOfConduct rules, String policySet, List<Prospect> prospects) {

    public Preview {
        prospects = List.copyOf(prospects);
    }

    /** How many officers may see it by what they hold. */
    public long permitted() {
        return prospects.stream()
                .filter(prospect -> prospect.held().verdict().permitted())
                .map(Prospect::officer)
                .distinct()
                .count();
    }
}
