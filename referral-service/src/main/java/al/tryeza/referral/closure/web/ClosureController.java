package al.tryeza.referral.closure.web;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.Viewer;
import al.tryeza.referral.casework.web.Viewers;
import al.tryeza.referral.closure.Closing;
import al.tryeza.referral.closure.Closing.Result;
import al.tryeza.referral.closure.ClosureReason;
import al.tryeza.referral.closure.ClosureRefusal;
import al.tryeza.referral.codes.web.CodeBody;
import al.tryeza.web.CurrentOfficer;
import al.tryeza.web.EntityTag;
import al.tryeza.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Closes a case and reopens it; the answer is the case as it is then. */
@RestController
final class ClosureController {

    private final Closing closing;
    private final Viewers viewers;
    private final TransactionTemplate transaction;

    ClosureController(Closing closing, Viewers viewers, TransactionTemplate transaction) {
        this.closing = closing;
        this.viewers = viewers;
        this.transaction = transaction;
    }

    @Operation(
            summary = "Close a case",
            description =
                    "By who leads it, with If-Match. Every grant and every broken glass on it ends; what its data is"
                            + " kept for is all that it may be opened for from then on. Not while a referral waits to be taken.")
    @PostMapping("/api/cases/{ref}/closure")
    ResponseEntity<Object> close(
            @Parameter(hidden = true) CurrentOfficer officer,
            @PathVariable CaseRef ref,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable JsonNode body) {
        long version = EntityTag.required(ifMatch);
        ClosureReason reason = CodeBody.read(body, "reasonCode", ClosureReason.class);
        Viewer by = viewers.of(officer);
        return answer(transaction.execute(_ -> closing.close(ref, version, reason, by)), HttpStatus.CREATED);
    }

    @Operation(
            summary = "Reopen a case",
            description = "By who leads it, with If-Match. It has the phase again that it had; what ended stays ended.")
    @DeleteMapping("/api/cases/{ref}/closure")
    ResponseEntity<Object> reopen(
            @Parameter(hidden = true) CurrentOfficer officer,
            @PathVariable CaseRef ref,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        long version = EntityTag.required(ifMatch);
        Viewer by = viewers.of(officer);
        return answer(transaction.execute(_ -> closing.reopen(ref, version, by)), HttpStatus.OK);
    }

    private static ResponseEntity<Object> answer(Result result, HttpStatus done) {
        return switch (result) {
            case Result.Done(var view) ->
                ResponseEntity.status(done).eTag(EntityTag.of(view.version())).body(view);
            case Result.NoSuchCase _ -> Problem.NOT_FOUND.toResponse();
            case Result.NotTheLead _ -> Problem.FORBIDDEN.toResponse();
            case Result.Stale _ -> EntityTag.STALE.toResponse();
            case Result.Refused(var why) -> refusal(why).toResponse();
        };
    }

    private static Problem refusal(ClosureRefusal why) {
        return switch (why) {
            case REFERRAL_WAITING ->
                Problem.conflict(
                        "referral_waiting", "A referral waits for somebody to take it. Answer it first, then close.");
            case ALREADY_CLOSED -> Problem.conflict("already_closed", "The case is closed; nothing was changed.");
            case NOT_CLOSED -> Problem.conflict("not_closed", "The case is open; nothing was changed.");
        };
    }
}
