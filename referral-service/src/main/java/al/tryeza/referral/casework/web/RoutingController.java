package al.tryeza.referral.casework.web;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.CaseStore;
import al.tryeza.referral.casework.CaseView;
import al.tryeza.referral.casework.Looking;
import al.tryeza.referral.casework.RoutingView;
import al.tryeza.referral.casework.Viewer;
import al.tryeza.referral.directory.Directory;
import al.tryeza.referral.directory.Officer;
import al.tryeza.referral.routing.Routing;
import al.tryeza.referral.routing.RoutingExplanation;
import al.tryeza.referral.routing.RuleSets;
import al.tryeza.referral.routing.StoredDecision;
import al.tryeza.web.CurrentOfficer;
import al.tryeza.web.MachineScope;
import al.tryeza.web.Problem;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
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
    private final Directory directory;
    private final TransactionTemplate transaction;

    RoutingController(
            Looking looking, CaseStore cases, Viewers viewers, Directory directory, TransactionTemplate transaction) {
        this.looking = looking;
        this.cases = cases;
        this.viewers = viewers;
        this.directory = directory;
        this.transaction = transaction;
    }

    /**
     * A decision explained.
     *
     * @param reasons why each place was taken or left, and the conclusion, in the officer's language
     * @param replayAgrees whether the same input decides the same today under the rule set of that day
     */
    record Explained(UUID referralId, String table, RoutingView routing, List<String> reasons, boolean replayAgrees) {}

    @MachineScope("cases:read")
    @GetMapping("/api/referrals/{id}/routing")
    ResponseEntity<Object> explain(@Parameter(hidden = true) CurrentOfficer officer, @PathVariable UUID id) {
        Viewer viewer = viewers.of(officer);
        Optional<Explained> found = transaction.execute(
                _ -> looking.atReferral(id, viewer).flatMap(view -> explained(view, explanationFor(officer))));
        return found.<ResponseEntity<Object>>map(ResponseEntity::ok).orElseGet(Problem.NOT_FOUND::toResponse);
    }

    private RoutingExplanation explanationFor(CurrentOfficer officer) {
        return directory
                .officer(officer.id())
                .filter(reader -> reader.language() == Officer.Language.EN)
                .map(_ -> RoutingExplanation.english())
                .orElseGet(RoutingExplanation::albanian);
    }

    private Optional<Explained> explained(CaseView view, RoutingExplanation explanation) {
        return cases.find(new CaseRef(view.caseRef())).map(state -> {
            StoredDecision stored = state.routing();
            return new Explained(
                    state.referralId(),
                    view.table(),
                    RoutingView.of(stored.decision()),
                    explanation.of(stored.decision()),
                    Routing.replay(stored, RuleSets.released()).equals(stored.decision()));
        });
    }
}
