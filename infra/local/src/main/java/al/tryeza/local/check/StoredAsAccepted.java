package al.tryeza.local.check;

import al.tryeza.local.check.Findings.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whatever a door said yes to is stored, once, as it said; and nothing is stored that no door said yes to. */
final class StoredAsAccepted implements Rule {

    @Override
    public void check(Evidence evidence, Findings findings) {
        Map<String, StoredReferral> stored = new HashMap<>();
        for (StoredReferral referral : evidence.referrals()) {
            stored.put(referral.id(), referral);
            if (referral.version() != referral.steps()) {
                findings.add(
                        Kind.GAP,
                        "case %s is at version %d with %d steps of history"
                                .formatted(referral.caseRef(), referral.version(), referral.steps()));
            }
        }
        Map<String, String> submissionOf = new HashMap<>();
        Set<String> known = new HashSet<>();
        for (Accepted accepted :
                evidence.accepted().stream().filter(Accepted::refers).toList()) {
            known.add(accepted.referralId());
            String other = submissionOf.put(accepted.referralId(), accepted.submission());
            if (other != null && !other.equals(accepted.submission())) {
                findings.add(Kind.CONTRADICTION, "two submissions became referral " + accepted.referralId());
            }
            compare(accepted, stored.get(accepted.referralId()), findings);
        }
        stored.keySet().stream()
                .filter(id -> !known.contains(id))
                .forEach(
                        id -> findings.add(Kind.DOUBLED, "referral %s is stored and nobody was told so".formatted(id)));
    }

    private static void compare(Accepted accepted, @Nullable StoredReferral stored, Findings findings) {
        if (stored == null) {
            findings.add(Kind.LOST, "referral %s was accepted and is not stored".formatted(accepted.referralId()));
        } else if (!stored.caseRef().equals(accepted.caseRef())
                || !stored.table().equals(accepted.table())) {
            findings.add(
                    Kind.CONTRADICTION,
                    "referral %s is stored with another case or table than was answered"
                            .formatted(accepted.referralId()));
        }
    }
}
