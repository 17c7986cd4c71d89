package al.tryeza.referral.withdrawal.web;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.web.Viewers;
import al.tryeza.referral.codes.WithdrawalAnswer;
import al.tryeza.referral.codes.web.CodeBody;
import al.tryeza.referral.directory.Officer;
import al.tryeza.referral.withdrawal.Answering;
import al.tryeza.referral.withdrawal.Answering.Result;
import al.tryeza.web.CurrentOfficer;
import al.tryeza.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** An institution that was asked says what became of the data. Who was not asked finds nothing here. */
@RestController
final class AnswerController {

    private static final Problem ANSWERED_OTHERWISE =
            Problem.conflict("answered_otherwise", "Your institution has given another answer; it stands.");

    private final Answering answering;
    private final Viewers viewers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AnswerController(Answering answering, Viewers viewers, TransactionTemplate transaction, Clock clock) {
        this.answering = answering;
        this.viewers = viewers;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Operation(
            summary = "Answer a withdrawal",
            description =
                    "answer DELETED, RETURNED or KEPT_LEGAL_DUTY, once an institution; the same again changes nothing.")
    @PostMapping("/api/cases/{ref}/withdrawals/{id}/answers")
    ResponseEntity<Object> answer(
            @Parameter(hidden = true) CurrentOfficer officer,
            @PathVariable CaseRef ref,
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable JsonNode body) {
        officer.require(Officer.TABLE_MEMBER);
        WithdrawalAnswer answer = CodeBody.read(body, "answer", WithdrawalAnswer.class);
        var result = transaction.execute(_ -> answering.answer(ref, id, answer, viewers.of(officer), clock.instant()));
        return switch (result) {
            case Result.NotAsked _ -> Problem.NOT_FOUND.toResponse();
            case Result.AnsweredOtherwise _ -> ANSWERED_OTHERWISE.toResponse();
            case Result.Answered(var given) -> ResponseEntity.ok(AskedBody.AnswerBody.of(officer.institution(), given));
        };
    }
}
