package al.tryeza.referral.routing.web;

import al.tryeza.referral.routing.Municipality;
import al.tryeza.referral.routing.PlaceCandidate;
import al.tryeza.referral.routing.PlacePreview;
import al.tryeza.web.CurrentOfficer;
import al.tryeza.web.Fault;
import al.tryeza.web.MachineScope;
import al.tryeza.web.Problem;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Where a place may lie, while it is being typed. Nothing of it is recorded or logged. */
@RestController
final class PreviewController {

    private final PlacePreview preview;

    PreviewController(PlacePreview preview) {
        this.preview = preview;
    }

    /** A qark the place may lie in. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Candidate(String qark, @Nullable String municipality, String via) {

        static Candidate of(PlaceCandidate candidate) {
            return new Candidate(
                    candidate.qark().code(),
                    name(candidate.municipality()),
                    candidate.via().name());
        }

        private static @Nullable String name(@Nullable Municipality municipality) {
            return municipality == null ? null : municipality.name();
        }
    }

    /** What is offered to the person who types. */
    record Preview(List<Candidate> candidates) {}

    @MachineScope("routing:read")
    @GetMapping("/api/routing/preview")
    ResponseEntity<Object> get(
            @Parameter(hidden = true) CurrentOfficer officer, @RequestParam(required = false) @Nullable String place) {
        return answer(place);
    }

    /** The same with the text in the body, where it stays out of every log of addresses. */
    @MachineScope("routing:read")
    @PostMapping("/api/routing/preview")
    ResponseEntity<Object> post(
            @Parameter(hidden = true) CurrentOfficer officer, @RequestBody(required = false) @Nullable JsonNode body) {
        JsonNode place = body == null ? null : body.get("place");
        return answer(place != null && place.isString() ? place.stringValue() : null);
    }

    private ResponseEntity<Object> answer(@Nullable String place) {
        if (place == null) {
            return Problem.invalid(List.of(new Fault("place", "required"))).toResponse();
        }
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .body(new Preview(
                        preview.candidates(place).stream().map(Candidate::of).toList()));
    }
}
