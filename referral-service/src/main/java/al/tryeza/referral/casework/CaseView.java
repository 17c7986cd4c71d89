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
        Optional<IdentificationView> identification,
        Optional<ClosureView> closure,
        Instant openedAt,
        long version,
        ReferralView referral) {

    /** Whether the work on it is over. */
    public boolean closed() {
        return phase.equals("CLOSED");
    }

    /** Why the work on it is over, where it is; a code. */
    public record ClosureView(String reasonCode, Instant closedAt) {}

    /** The latest statement about the person's status, where there is one; with codes and names of the standard. */
    public record IdentificationView(
            UUID identificationId,
            String traffickingStatus,
            String traffickingStatusDecisionMakingOrg,
            List<String> decidedBy,
            Instant decidedAt) {}

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
