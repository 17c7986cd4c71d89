package al.tryeza.referral.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What may be seen of a case without disclosure: codes, table, phase, state. */
public record CaseView(
        String caseRef,
        String table,
        Optional<String> municipality,
        String phase,
        String concern,
        String ageBand,
        boolean child,
        String gender,
        Optional<String> traffickingStatus,
        Instant openedAt,
        long version,
        ReferralView referral) {

    /** The referral of the case. */
    public record ReferralView(
            UUID referralId,
            String status,
            String urgency,
            List<String> indicators,
            List<String> exploitationTypes,
            List<String> methodsOfControl,
            List<String> recruitmentWebsitesAndApps,
            List<String> needs,
            Instant submittedAt,
            RoutingView routing) {}
}
