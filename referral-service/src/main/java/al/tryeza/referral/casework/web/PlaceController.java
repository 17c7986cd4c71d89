package al.tryeza.referral.casework.web;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.CaseRules;
import al.tryeza.referral.casework.CaseState;
import al.tryeza.referral.casework.CaseStore;
import al.tryeza.referral.casework.PlaceChoice;
import al.tryeza.referral.casework.PlaceChoice.Result;
import al.tryeza.referral.casework.RoutingView;
import al.tryeza.referral.casework.Viewer;
import al.tryeza.referral.codes.web.CodeBody;
import al.tryeza.referral.directory.Officer;
import al.tryeza.referral.routing.Gazetteer;
import al.tryeza.referral.routing.Qark;
import al.tryeza.web.CurrentOfficer;
import al.tryeza.web.EntityTag;
import al.tryeza.web.Problem;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The national desk chooses a qark for a case that no rule could place. */
@RestController
final class PlaceController {

    private final PlaceChoice choice;
    private final Viewers viewers;
    private final Gazetteer gazetteer;
    private final TransactionTemplate transaction;

    PlaceController(PlaceChoice choice, Viewers viewers, Gazetteer gazetteer, TransactionTemplate transaction) {
        this.choice = choice;
        this.viewers = viewers;
        this.gazetteer = gazetteer;
        this.transaction = transaction;
    }

    /** What the desk is told, as a referrer is. */
    record Placed(UUID referralId, String caseRef, String status, String table, RoutingView routing) {

        static Placed of(CaseState state) {
            return new Placed(
                    state.referralId(),
                    state.ref().value(),
                    state.status().name(),
                    CaseRules.tableOf(state.routing().decision()),
                    RoutingView.of(state.routing().decision()));
        }
    }

    @PostMapping("/api/cases/{ref}/place")
    ResponseEntity<Object> choose(
            @Parameter(hidden = true) CurrentOfficer officer,
            @PathVariable CaseRef ref,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable JsonNode body) {
        officer.require(Officer.NATIONAL_DESK);
        long version = EntityTag.required(ifMatch);
        Qark qark = CodeBody.read(body, "qark", gazetteer::qark);
        return choose(ref, version, qark, viewers.of(officer));
    }

    private ResponseEntity<Object> choose(CaseRef ref, long version, Qark qark, Viewer officer) {
        try {
            return answer(transaction.execute(_ -> choice.choose(ref, version, qark, officer)));
        } catch (CaseStore.Stale stale) {
            return EntityTag.STALE.toResponse();
        }
    }

    private static ResponseEntity<Object> answer(Result result) {
        return switch (result) {
            case Result.NoSuchCase _ -> Problem.NOT_FOUND.toResponse();
            case Result.Stale _ -> EntityTag.STALE.toResponse();
            case Result.Refused refused -> refusal(refused.why()).toResponse();
            case Result.Chosen chosen ->
                ResponseEntity.ok().eTag(EntityTag.of(chosen.state().version())).body(Placed.of(chosen.state()));
        };
    }

    private static Problem refusal(CaseRules.Refusal why) {
        return switch (why) {
            case REFERRAL_CLOSED ->
                Problem.conflict("referral_closed", "The referral has ended; there is nothing to place.");
            case NOT_AWAITING_PLACE ->
                Problem.conflict("not_awaiting_place", "The case is with a table already; nothing was changed.");
            case TABLE_RECUSED ->
                Problem.conflict("table_recused", "The table of this qark is kept out of this case. Choose another.");
        };
    }
}
