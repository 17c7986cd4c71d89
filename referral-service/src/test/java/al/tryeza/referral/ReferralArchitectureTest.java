package al.tryeza.referral;

import al.tryeza.testing.ArchitectureRules;

class ReferralArchitectureTest extends ArchitectureRules {

    ReferralArchitectureTest() {
        super("al.tryeza.referral");
    }
}
