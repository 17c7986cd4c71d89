package al.tryeza.referral.recusal.web;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.web.Viewers;
import al.tryeza.referral.recusal.Party;
import al.tryeza.referral.recusal.RecusalRefusal;
import al.tryeza.referral.recusal.Recusing;
import al.tryeza.referral.recusal.Recusing.Result;
import al.tryeza.web.CurrentOfficer;
import al.tryeza.web.Fault;
import al.tryeza.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Keeps somebody out of a case. */
@RestController
final class RecusalController {

    private final Recusing recusing;
    private final Viewers viewers;
    private final TransactionTemplate transaction;

    RecusalController(Recusing recusing, Viewers viewers, TransactionTemplate transaction) {
        this.recusing = recusing;
        this.viewers = viewers;
        this.transaction = transaction;
    }

    @Operation(
            summary = "Keep somebody out of a case",
            description =
                    "Exactly one of institution, officer and table. By the secretary of the case's table, or by an"
                            + " officer for themselves or their institution. From then on the case does not exist for them.")
    @PostMapping("/api/cases/{ref}/recusals")
    ResponseEntity<Object> recuse(
            @Parameter(hidden = true) CurrentOfficer officer,
            @PathVariable CaseRef ref,
            @RequestBody(required = false) @Nullable JsonNode body) {
        return switch (RecusalBody.read(body)) {
            case RecusalBody.Faulty(var faults) -> Problem.invalid(faults).toResponse();
            case RecusalBody.Good(var party) -> recuse(officer, ref, party);
        };
    }

    private ResponseEntity<Object> recuse(CurrentOfficer officer, CaseRef ref, Party party) {
        var by = viewers.of(officer);
        return switch (transaction.execute(_ -> recusing.recuse(ref, party, by))) {
            case Result.Done(var event) ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .body(Map.of(name(party), party.id(), "nationalDeskStandsIn", event.deskStandsIn()));
            case Result.NoSuchCase _ -> Problem.NOT_FOUND.toResponse();
            case Result.Unknown _ ->
                Problem.invalid(List.of(new Fault(name(party), "unknown_code"))).toResponse();
            case Result.Refused(var why) -> refusal(why).toResponse();
        };
    }

    private static String name(Party party) {
        return party.kind().name().toLowerCase(Locale.ROOT);
    }

    private static Problem refusal(RecusalRefusal why) {
        return switch (why) {
            case MAY_NOT_RECUSE ->
                Problem.of(
                        HttpStatus.FORBIDDEN,
                        "may_not_recuse",
                        "Others are recused by the table's secretary; you may declare your own conflict.");
            case NATIONAL_DESK ->
                Problem.conflict("national_desk", "The national desk takes what nobody else can. It stays.");
            case TABLE_HAS_CASE ->
                Problem.conflict("table_has_case", "This table has the case. Recuse those of it who are in conflict.");
            case ALREADY_RECUSED -> Problem.conflict("already_recused", "They were recused before.");
        };
    }
}
