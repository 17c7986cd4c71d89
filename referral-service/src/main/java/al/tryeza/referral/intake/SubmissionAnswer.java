package al.tryeza.referral.intake;

import al.tryeza.referral.casework.CaseState;
import al.tryeza.referral.withdrawal.Withdrawing;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of an accepted submission, as it is kept and told again.
 *
 * @param status of the case's referral
 * @param table ISO 3166-2 code, or {@code ONAC}
 */
public record SubmissionAnswer(
        SubmissionKind kind,
        @Nullable UUID referralId,
        @Nullable UUID identificationId,
        @Nullable UUID withdrawalId,
        String caseRef,
        String status,
        String table) {

    static SubmissionAnswer of(Answer answer) {
        return new SubmissionAnswer(
                SubmissionKind.REFERRAL,
                answer.referralId(),
                null,
                null,
                answer.caseRef(),
                answer.status(),
                answer.table());
    }

    static SubmissionAnswer of(IdentificationAnswer answer) {
        return new SubmissionAnswer(
                SubmissionKind.IDENTIFICATION,
                answer.referralId(),
                answer.identificationId(),
                null,
                answer.caseRef(),
                answer.status(),
                answer.table());
    }

    static SubmissionAnswer of(Withdrawing.Result.Withdrawn withdrawn) {
        CaseState state = withdrawn.state();
        return new SubmissionAnswer(
                SubmissionKind.CASE_UPDATE,
                null,
                null,
                withdrawn.withdrawal().id(),
                state.ref().value(),
                state.status().name(),
                withdrawn.table());
    }
}
