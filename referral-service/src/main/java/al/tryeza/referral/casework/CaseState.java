package al.tryeza.referral.casework;

import al.tryeza.referral.codes.Urgency;
import al.tryeza.referral.routing.StoredDecision;
import java.util.UUID;

/**
 * A case as far as its rules need to know it.
 *
 * @param version number of its last event
 * @param referralId the referral that is on its way
 * @param circle who knows of it beside its table, and who must not
 * @param routing the last routing decision, with what it was made from
 */
public record CaseState(
        CaseRef ref,
        long version,
        UUID referralId,
        ReferralStatus status,
        Urgency urgency,
        Circle circle,
        StoredDecision routing) {}
