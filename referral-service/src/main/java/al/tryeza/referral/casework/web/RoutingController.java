package al.tryeza.referral.casework.web;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.CaseStore;
import al.tryeza.referral.casework.CaseView;
import al.tryeza.referral.casework.Looking;
import al.tryeza.referral.casework.RoutingView;
import al.tryeza.referral.casework.Viewer;
import al.tryeza.referral.routing.Routing;
import al.tryeza.referral.routing.RuleSets;
import al.tryeza.referral.routing.StoredDecision;
import al.tryeza.web.CurrentOfficer;
import al.tryeza.web.Problem;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Why a referral went where it went, made again under the rule set of that day. */
@RestController
final class RoutingController {

    private final Looking looking;
    private final CaseStore cases;
    private final Viewers viewers;
    private final TransactionTemplate transaction;

    RoutingController(Looking looking, CaseStore cases, Viewers viewers, TransactionTemplate transaction) {
        this.looking = looking;
        this.cases = cases;
        this.viewers = viewers;
        this.transaction = transaction;
    }

    /**
     * A decision explained.
     *
     * @param replayAgrees whether the same input decides the same today under the rule set of that day
     */
    record Explained(UUID referralId, String table, RoutingView routing, boolean replayAgrees) {}

    @GetMapping("/api/referrals/{id}/routing")
    ResponseEntity<Object> explain(CurrentOfficer officer, @PathVariable String id) {
        Viewer viewer = viewers.of(officer);
        return ReferralIds.parse(id)
                .flatMap(referralId -> transaction.execute(
                        _ -> looking.atReferral(referralId, viewer).flatMap(this::explained)))
                .map(explained -> ResponseEntity.ok().<Object>body(explained))
                .orElseGet(Problem.NOT_FOUND::toResponse);
    }

    private Optional<Explained> explained(CaseView view) {
        return cases.find(new CaseRef(view.caseRef())).map(state -> {
            StoredDecision stored = state.routing();
            return new Explained(
                    state.referralId(),
                    view.table(),
                    RoutingView.of(stored.decision()),
                    Routing.replay(stored, RuleSets.released()).equals(stored.decision()));
        });
    }
}
