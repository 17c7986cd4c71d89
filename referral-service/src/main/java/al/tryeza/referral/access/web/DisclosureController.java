package al.tryeza.referral.access.web;

import al.tryeza.referral.access.Disclosing;
import al.tryeza.referral.access.Disclosing.Answer;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.disclosure.AccessRequest;
import al.tryeza.referral.disclosure.AccessRequestReader;
import al.tryeza.referral.disclosure.AccessRequestReader.Reading;
import al.tryeza.referral.disclosure.VaultFailed;
import al.tryeza.referral.disclosure.web.FaultyBody;
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
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Who somebody is, for one officer, one case and one purpose; on record before it is answered. */
@RestController
final class DisclosureController {

    private final Disclosing disclosing;
    private final MeterRegistry meters;

    DisclosureController(Disclosing disclosing, MeterRegistry meters) {
        this.disclosing = disclosing;
        this.meters = meters;
    }

    @Operation(
            summary = "See identity data of a case",
            description =
                    "Decided by policies for each class of data; shown only if all may be. Granted or denied, it is"
                            + " recorded before it is answered, also where the officer may not act any more.")
    @PostMapping(path = "/api/cases/{ref}/disclosures", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Nullable
    ResponseEntity<Object> disclose(
            @Parameter(hidden = true) Authentication officer,
            @PathVariable CaseRef ref,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletResponse response)
            throws IOException {
        return switch (AccessRequestReader.read(body == null ? new byte[0] : body)) {
            case Reading.Refused refused -> FaultyBody.problem(refused.faults()).toResponse();
            case Reading.Taken taken -> answered(officer.getName(), ref, taken.request(), response);
        };
    }

    private @Nullable ResponseEntity<Object> answered(
            String officer, CaseRef ref, AccessRequest request, HttpServletResponse response) throws IOException {
        try {
            Answer answer = disclosing.disclose(officer, ref, request);
            meters.counter("tryeza.access.answers", "answer", answer.getClass().getSimpleName())
                    .increment();
            return switch (answer) {
                case Answer.Shown shown -> show(shown, response);
                case Answer.Denied denied -> AccessProblems.notGranted(denied.accessId(), denied.judgement());
                case Answer.Erased erased -> AccessProblems.erased(erased.accessId());
                case Answer.NoSuchCase _ -> Problem.NOT_FOUND.toResponse();
                case Answer.NotActive _ -> Problem.OFFICER_NOT_ACTIVE.toResponse();
            };
        } catch (VaultFailed failure) {
            meters.counter("tryeza.access.answers", "answer", "VaultFailed").increment();
            return AccessProblems.VAULT_SILENT.toResponse();
        }
    }

    /** Written straight to the caller: nothing between here and the vault can hold it, keep it or print it. */
    private static @Nullable ResponseEntity<Object> show(Answer.Shown shown, HttpServletResponse response)
            throws IOException {
        UUID accessId = shown.accessId();
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader("Cache-Control", "no-store");
        shown.data().writeTo(response.getOutputStream(), accessId);
        response.flushBuffer();
        return null;
    }
}
