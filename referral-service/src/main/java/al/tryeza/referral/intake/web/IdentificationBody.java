package al.tryeza.referral.intake.web;

import al.tryeza.referral.casework.RoutingView;
import al.tryeza.referral.intake.IdentificationAnswer;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The body of the answer; the version goes into the entity tag. A referral has its members only where one was opened. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IdentificationBody(
        UUID identificationId,
        @Nullable UUID referralId,
        String caseRef,
        String status,
        String table,
        @Nullable RoutingView routing) {

    static IdentificationBody of(IdentificationAnswer answer) {
        return new IdentificationBody(
                answer.identificationId(),
                answer.referralId(),
                answer.caseRef(),
                answer.status(),
                answer.table(),
                answer.routing());
    }
}
