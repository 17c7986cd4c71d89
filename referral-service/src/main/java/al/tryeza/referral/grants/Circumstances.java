package al.tryeza.referral.grants;

import al.tryeza.referral.codes.DataClass;
import java.util.Optional;
import java.util.Set;

/**
 * What a grant has to fit into.
 *
 * @param recipient who is to get it; empty for anybody who is not there, has left, is suspended, or for whom the case does
 *     not exist: the giver is not told which
 * @param child whether the person is a child
 * @param withinRules classes that the table's rules of conduct allow the recipient's institution for the purpose
 * @param consented classes that the person's decisions in force let the recipient's institution have for the purpose
 * @param consentedToAnybody classes that they let anybody have, for whatever purpose
 * @param givenByConsent of those consented, what the consent that was named gave
 */
public record Circumstances(
        Optional<Recipient> recipient,
        boolean child,
        Set<DataClass> withinRules,
        Set<DataClass> consented,
        Set<DataClass> consentedToAnybody,
        Set<DataClass> givenByConsent) {

    public Circumstances {
        withinRules = Set.copyOf(withinRules);
        consented = Set.copyOf(consented);
        consentedToAnybody = Set.copyOf(consentedToAnybody);
        givenByConsent = Set.copyOf(givenByConsent);
    }
}
