package al.tryeza.publisher;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The platform's answer to a submission; codes and ids alone.
 *
 * @param publisherId the submission that it answers
 * @param accepted whether it was taken
 * @param repeated whether it had been answered before; this is the same answer
 * @param referralId where a referral was made
 * @param identificationId where an identification was made
 * @param withdrawalId where a consent was withdrawn
 * @param caseRef the case, where it was accepted
 * @param status {@code ROUTED}, {@code AWAITING_PLACE} or {@code CONSENT_WITHDRAWN}, where it was accepted
 * @param table the table that has the case, where it was accepted
 * @param faults everything wrong with it; none where it was accepted
 */
public record Receipt(
        UUID publisherId,
        boolean accepted,
        boolean repeated,
        @Nullable String referralId,
        @Nullable String identificationId,
        @Nullable String withdrawalId,
        @Nullable String caseRef,
        @Nullable String status,
        @Nullable String table,
        List<Fault> faults) {

    public Receipt {
        faults = List.copyOf(faults);
    }
}
