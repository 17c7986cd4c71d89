package al.tryeza.referral.corrections.web;

import al.tryeza.referral.access.Disclosing.Answer;
import al.tryeza.referral.access.web.AccessProblems;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.web.Viewers;
import al.tryeza.referral.corrections.Corrections;
import al.tryeza.referral.corrections.Corrections.Result;
import al.tryeza.referral.disclosure.Correction;
import al.tryeza.referral.disclosure.CorrectionReader;
import al.tryeza.referral.disclosure.CorrectionReader.Reading;
import al.tryeza.referral.disclosure.VaultFailed;
import al.tryeza.referral.disclosure.web.FaultyBody;
import al.tryeza.web.CurrentOfficer;
import al.tryeza.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Wrong name or birth date: who may see it may correct it, and is on record before it is done. */
@RestController
final class CorrectionController {

    private final Corrections corrections;
    private final Viewers viewers;
    private final Clock clock;

    CorrectionController(Corrections corrections, Viewers viewers, Clock clock) {
        this.corrections = corrections;
        this.viewers = viewers;
        this.clock = clock;
    }

    /** What is told of a correction. */
    record Corrected(UUID correctionId, UUID accessId) {}

    @Operation(
            summary = "Correct identity data of a case",
            description =
                    "Decided and recorded as a disclosure of the class is. What is sent stands in the place of all that"
                            + " was said of the class; the old is kept sealed.")
    @PostMapping(path = "/api/cases/{ref}/corrections", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> correct(
            @Parameter(hidden = true) CurrentOfficer officer,
            @PathVariable CaseRef ref,
            @RequestBody(required = false) byte @Nullable [] body) {
        return switch (CorrectionReader.read(body == null ? new byte[0] : body, clock.instant())) {
            case Reading.Refused refused -> FaultyBody.problem(refused.faults()).toResponse();
            case Reading.Taken taken -> corrected(officer, ref, taken.correction());
        };
    }

    private ResponseEntity<Object> corrected(CurrentOfficer officer, CaseRef ref, Correction correction) {
        try {
            return switch (corrections.correct(
                    ref, correction, viewers.of(officer).actor(), officer.id())) {
                case Result.Corrected(var correctionId, var accessId) ->
                    ResponseEntity.status(HttpStatus.CREATED).body(new Corrected(correctionId, accessId));
                case Result.Refused(var why) -> refused(why);
            };
        } catch (VaultFailed failure) {
            return AccessProblems.VAULT_SILENT.toResponse();
        }
    }

    private static ResponseEntity<Object> refused(Answer why) {
        return switch (why) {
            case Answer.Denied denied -> AccessProblems.notGranted(denied.accessId(), denied.judgement());
            case Answer.Erased erased -> AccessProblems.erased(erased.accessId());
            case Answer.NoSuchCase _ -> Problem.NOT_FOUND.toResponse();
            case Answer.NotActive _ -> Problem.OFFICER_NOT_ACTIVE.toResponse();
            case Answer.Shown _ -> throw new IllegalStateException("a correction shows nothing");
        };
    }
}
