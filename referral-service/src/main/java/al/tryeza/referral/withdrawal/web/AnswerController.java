package al.tryeza.referral.withdrawal.web;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.web.Viewers;
import al.tryeza.referral.codes.Code;
import al.tryeza.referral.codes.WithdrawalAnswer;
import al.tryeza.referral.directory.Officer;
import al.tryeza.referral.withdrawal.Answering;
import al.tryeza.referral.withdrawal.Answering.Result;
import al.tryeza.web.CurrentOfficer;
import al.tryeza.web.Fault;
import al.tryeza.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
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
            @PathVariable String ref,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable JsonNode body) {
        officer.require(Officer.TABLE_MEMBER);
        Optional<UUID> withdrawal = uuid(id);
        if (!CaseRef.valid(ref) || withdrawal.isEmpty()) {
            return Problem.NOT_FOUND.toResponse();
        }
        JsonNode sent = body == null ? null : body.get("answer");
        return code(sent)
                .map(answer -> answer(new CaseRef(ref), withdrawal.get(), answer, officer))
                .orElseGet(() -> Problem.invalid(List.of(new Fault("answer", fault(sent))))
                        .toResponse());
    }

    private ResponseEntity<Object> answer(
            CaseRef ref, UUID withdrawal, WithdrawalAnswer answer, CurrentOfficer officer) {
        var result = transaction.execute(
                _ -> answering.answer(ref, withdrawal, answer, viewers.of(officer), clock.instant()));
        return switch (result) {
            case Result.NotAsked _ -> Problem.NOT_FOUND.toResponse();
            case Result.AnsweredOtherwise _ -> ANSWERED_OTHERWISE.toResponse();
            case Result.Answered(var given) -> ResponseEntity.ok(AskedBody.AnswerBody.of(officer.institution(), given));
        };
    }

    private static Optional<WithdrawalAnswer> code(@Nullable JsonNode sent) {
        return Optional.ofNullable(sent)
                .filter(JsonNode::isString)
                .flatMap(text -> Code.parse(WithdrawalAnswer.class, text.stringValue()));
    }

    private static String fault(@Nullable JsonNode sent) {
        if (sent == null || sent.isNull()) {
            return "required";
        }
        return sent.isString() ? "unknown_code" : "wrong_type";
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
