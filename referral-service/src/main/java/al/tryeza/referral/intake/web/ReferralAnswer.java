package al.tryeza.referral.intake.web;

import al.tryeza.referral.casework.RoutingView;
import al.tryeza.referral.intake.Answer;
import java.util.UUID;

/** The body of the answer; the version goes into the entity tag. */
record ReferralAnswer(UUID referralId, String caseRef, String status, String table, RoutingView routing) {

    static ReferralAnswer of(Answer answer) {
        return new ReferralAnswer(
                answer.referralId(), answer.caseRef(), answer.status(), answer.table(), answer.routing());
    }
}
