package al.tryeza.referral.preview.web;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.Viewer;
import al.tryeza.referral.casework.web.Viewers;
import al.tryeza.referral.preview.Previewing;
import al.tryeza.referral.preview.Previewing.Result;
import al.tryeza.web.CurrentOfficer;
import al.tryeza.web.Fault;
import al.tryeza.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who could see a class of data of a case. The question is on record before it is answered. */
@RestController
final class PolicyPreviewController {

    private final Previewing previewing;
    private final Viewers viewers;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    PolicyPreviewController(Previewing previewing, Viewers viewers, TransactionTemplate transaction, JsonMapper json) {
        this.previewing = previewing;
        this.viewers = viewers;
        this.transaction = transaction;
        this.json = json;
    }

    @Operation(
            summary = "Who could see a class of data of a case",
            description = "For the secretary of the case's table, now or under rules of conduct given by version or as"
                    + " allowances, as if everybody who accepted the rules in force had accepted those. Nobody is shown"
                    + " anything; the question is recorded among the accesses to the case.")
    @PostMapping("/api/cases/{ref}/policy-preview")
    ResponseEntity<Object> preview(
            @Parameter(hidden = true) CurrentOfficer officer,
            @PathVariable CaseRef ref,
            @RequestBody(required = false) @Nullable JsonNode body) {
        var read = new WantedReader(body == null ? json.missingNode() : body);
        if (!read.faults().isEmpty()) {
            return Problem.invalid(read.faults()).toResponse();
        }
        Viewer viewer = viewers.of(officer);
        return answer(transaction.execute(_ -> previewing.preview(ref, read.wanted(), viewer)));
    }

    private static ResponseEntity<Object> answer(Result result) {
        return switch (result) {
            case Result.NoSuchCase _ -> Problem.NOT_FOUND.toResponse();
            case Result.NotAllowed _ -> Problem.FORBIDDEN.toResponse();
            case Result.UnknownRules _ ->
                Problem.invalid(List.of(new Fault("rules", "unknown_version"))).toResponse();
            case Result.Shown(var preview) -> ResponseEntity.ok(PreviewAnswer.of(preview));
        };
    }
}
