package al.tryeza.referral.intake;

import al.tryeza.referral.casework.RoutingView;
import java.util.UUID;

/**
 * What a referrer is told of an accepted referral.
 *
 * @param table ISO 3166-2 code, or {@code ONAC}
 * @param version of the case, for its entity tag
 */
public record Answer(UUID referralId, String caseRef, String status, String table, RoutingView routing, long version) {}
