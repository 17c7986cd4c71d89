package al.tryeza.referral.glass.web;

import al.tryeza.referral.access.web.AccessProblems;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.disclosure.VaultFailed;
import al.tryeza.referral.glass.ReadingReason;
import al.tryeza.referral.glass.ReadingReason.Answer;
import al.tryeza.web.CurrentOfficer;
import al.tryeza.web.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Why a glass was broken, for who judges it; on record before it is answered. */
@RestController
final class ReasonController {

    private final ReadingReason reading;
    private final MeterRegistry meters;

    ReasonController(ReadingReason reading, MeterRegistry meters) {
        this.reading = reading;
        this.meters = meters;
    }

    @Operation(
            summary = "Read why a glass was broken",
            description =
                    "For those who may judge it, and when it is judged for who did, as far as the rules of conduct"
                            + " show them free text. Recorded before it is answered.")
    @PostMapping("/api/cases/{ref}/break-glass/{glassId}/reason")
    @Nullable
    ResponseEntity<Object> reason(
            @Parameter(hidden = true) CurrentOfficer officer,
            @PathVariable CaseRef ref,
            @PathVariable UUID glassId,
            HttpServletResponse response)
            throws IOException {
        try {
            Answer answer = reading.read(officer.id(), ref, glassId);
            meters.counter("tryeza.glass.reasons", "answer", answer.getClass().getSimpleName())
                    .increment();
            return switch (answer) {
                case Answer.Shown shown -> show(shown, response);
                case Answer.Denied denied -> AccessProblems.notGranted(denied.accessId(), denied.judgement());
                case Answer.Erased erased -> AccessProblems.erased(erased.accessId());
                case Answer.Unknown _ -> Problem.NOT_FOUND.toResponse();
            };
        } catch (VaultFailed failure) {
            return AccessProblems.VAULT_SILENT.toResponse();
        }
    }

    /** Written straight to the caller, as who somebody is: it may say that. */
    private static @Nullable ResponseEntity<Object> show(Answer.Shown shown, HttpServletResponse response)
            throws IOException {
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader("Cache-Control", "no-store");
        shown.reason().writeTo(response.getOutputStream(), shown.accessId());
        response.flushBuffer();
        return null;
    }
}
