package al.tryeza.referral.preview;

import al.tryeza.referral.conduct.Allowance;
import java.util.Set;

/** The rules of conduct under which a preview is wanted. */
public sealed interface UnderRules {

    /** Those in force. */
    record InForce() implements UnderRules {}

    /** Those of a version that the table has, had, or proposes. */
    record OfVersion(int version) implements UnderRules {}

    /** Rules that nobody has proposed yet; within the default ones. */
    record Imagined(Set<Allowance> allowances) implements UnderRules {

        public Imagined {
            allowances = Set.copyOf(allowances);
        }
    }
}
