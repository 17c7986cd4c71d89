package al.tryeza.referral.intake;

import al.tryeza.referral.casework.RoutingView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is told of an accepted identification.
 *
 * @param referralId of the referral that came with it, or null where it is about a case that there was
 * @param status of the case's referral
 * @param table ISO 3166-2 code, or {@code ONAC}
 * @param routing of the referral that came with it, or null
 * @param version of the case, for its entity tag
 */
public record IdentificationAnswer(
        UUID identificationId,
        @Nullable UUID referralId,
        String caseRef,
        String status,
        String table,
        @Nullable RoutingView routing,
        long version) {}
