package al.tryeza.referral.erasure.web;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.Viewer;
import al.tryeza.referral.casework.web.Viewers;
import al.tryeza.referral.codes.web.CodeBody;
import al.tryeza.referral.disclosure.VaultFailed;
import al.tryeza.referral.erasure.Erasure;
import al.tryeza.referral.erasure.ErasureReason;
import al.tryeza.referral.erasure.ErasureRounds;
import al.tryeza.referral.erasure.Erasures;
import al.tryeza.referral.erasure.Erasures.Result;
import al.tryeza.web.CurrentOfficer;
import al.tryeza.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Erasure of what identifies a person: one asks, one of another institution agrees. */
@RestController
final class ErasureController {

    private static final Problem REQUESTED =
            Problem.conflict("erasure_requested", "The erasure of this case was asked for already.");
    private static final Problem ERASED =
            Problem.conflict("erased", "What identified the person of this case was erased.");

    private final Erasures erasures;
    private final ErasureRounds rounds;
    private final Viewers viewers;
    private final TransactionTemplate transaction;

    ErasureController(Erasures erasures, ErasureRounds rounds, Viewers viewers, TransactionTemplate transaction) {
        this.erasures = erasures;
        this.rounds = rounds;
        this.viewers = viewers;
        this.transaction = transaction;
    }

    @Operation(
            summary = "Ask that a person's data be erased",
            description = "reasonCode PERSON_ASKED, RETENTION_OVER, TAKEN_WRONGLY or ORDERED. By the secretary of the"
                    + " case's table, or the Responsible Authority; an officer of another institution must agree.")
    @PostMapping("/api/cases/{ref}/erasures")
    ResponseEntity<Object> request(
            @Parameter(hidden = true) CurrentOfficer officer,
            @PathVariable CaseRef ref,
            @RequestBody(required = false) @Nullable JsonNode body) {
        ErasureReason reason = CodeBody.read(body, "reasonCode", ErasureReason.class);
        return answer(officer, HttpStatus.CREATED, viewer -> erasures.request(ref, reason, viewer));
    }

    @Operation(summary = "The erasure of a case, for those who may agree to it")
    @GetMapping("/api/cases/{ref}/erasures")
    ResponseEntity<Object> look(@Parameter(hidden = true) CurrentOfficer officer, @PathVariable CaseRef ref) {
        return answer(officer, HttpStatus.OK, viewer -> erasures.look(ref, viewer));
    }

    @Operation(summary = "Agree, as the second of two; what can be erased at once is erased when this answers")
    @PostMapping("/api/cases/{ref}/erasures/{id}/approval")
    ResponseEntity<Object> approve(
            @Parameter(hidden = true) CurrentOfficer officer, @PathVariable CaseRef ref, @PathVariable UUID id) {
        var agreed = transaction.execute(_ -> erasures.approve(ref, id, viewers.of(officer)));
        if (!(agreed instanceof Result.Taken)) {
            return answer(agreed, HttpStatus.OK);
        }
        try {
            rounds.carryOut(ref);
        } catch (VaultFailed later) {
            // it is agreed on all the same, and the clock goes on with it
        }
        return answer(officer, HttpStatus.OK, viewer -> erasures.look(ref, viewer));
    }

    private ResponseEntity<Object> answer(CurrentOfficer officer, HttpStatus done, Function<Viewer, Result> call) {
        return answer(transaction.execute(_ -> call.apply(viewers.of(officer))), done);
    }

    private static ResponseEntity<Object> answer(Result result, HttpStatus done) {
        return switch (result) {
            case Result.Taken(var erasure) -> ResponseEntity.status(done).body(ErasureView.of(erasure));
            case Result.NotThere _ -> Problem.NOT_FOUND.toResponse();
            case Result.NotTheirs _ -> Problem.FORBIDDEN.toResponse();
            case Result.Exists(var erasure) -> (erasure.erasedAt().isPresent() ? ERASED : REQUESTED).toResponse();
            case Result.Refused(var why) -> refusal(why).toResponse();
        };
    }

    private static Problem refusal(Erasure.Refusal why) {
        return switch (why) {
            case SAME_OFFICER -> Problem.conflict("same_officer", "Who asked for it cannot be the second to agree.");
            case SAME_INSTITUTION ->
                Problem.conflict("same_institution", "The second to agree has to be of another institution.");
            case ALREADY_APPROVED -> Problem.conflict("already_approved", "A second officer has agreed already.");
        };
    }
}
