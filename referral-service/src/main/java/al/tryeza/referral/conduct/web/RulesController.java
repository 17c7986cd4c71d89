package al.tryeza.referral.conduct.web;

import al.tryeza.referral.casework.Viewer;
import al.tryeza.referral.casework.web.Viewers;
import al.tryeza.referral.conduct.ConductRules.Refusal;
import al.tryeza.referral.conduct.TableConduct;
import al.tryeza.referral.conduct.TableConduct.Result;
import al.tryeza.web.CurrentOfficer;
import al.tryeza.web.EntityTag;
import al.tryeza.web.Fault;
import al.tryeza.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A table's rules of conduct: proposed by its secretary, signed off by its institutions, accepted by each officer. */
@RestController
final class RulesController {

    private final TableConduct conduct;
    private final Viewers viewers;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    RulesController(TableConduct conduct, Viewers viewers, TransactionTemplate transaction, JsonMapper json) {
        this.conduct = conduct;
        this.viewers = viewers;
        this.transaction = transaction;
        this.json = json;
    }

    @Operation(
            summary = "A table's rules of conduct in force, what is proposed, and whether you have accepted",
            description = "For officers who may work on its cases. The ETag is what a proposal is made against.")
    @GetMapping("/api/tables/{table}/rules")
    ResponseEntity<Object> show(@Parameter(hidden = true) CurrentOfficer officer, @PathVariable String table) {
        return answer(officer, HttpStatus.OK, viewer -> conduct.show(table, viewer));
    }

    @Operation(
            summary = "Propose the next version",
            description = "The whole of it, as lines of kind of institution, purpose and classes of data; nothing"
                    + " may be wider than the default rules. An open proposal is replaced, with its sign-offs.")
    @PostMapping("/api/tables/{table}/rules")
    ResponseEntity<Object> draft(
            @Parameter(hidden = true) CurrentOfficer officer,
            @PathVariable String table,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable JsonNode body) {
        long revision = EntityTag.required(ifMatch);
        JsonNode sent = body == null ? json.missingNode() : body;
        var lines = new AllowancesReader(sent.path("allowances"), "allowances");
        List<Fault> faults = sent.isObject() && sent.size() > (sent.has("allowances") ? 1 : 0)
                ? withUnknownField(lines.faults())
                : lines.faults();
        return faults.isEmpty()
                ? answer(
                        officer,
                        HttpStatus.CREATED,
                        viewer -> conduct.draft(table, revision, lines.allowances(), viewer))
                : Problem.invalid(faults).toResponse();
    }

    @Operation(
            summary = "Sign a proposal off for your institution",
            description = "An institution counts once. With the last that is needed the version is in force at once.")
    @PostMapping("/api/tables/{table}/rules/{version}/sign-offs")
    ResponseEntity<Object> signOff(
            @Parameter(hidden = true) CurrentOfficer officer, @PathVariable String table, @PathVariable int version) {
        return answer(officer, HttpStatus.CREATED, viewer -> conduct.signOff(table, version, viewer));
    }

    @Operation(
            summary = "Accept the rules in force",
            description = "For yourself, once a version. Without it you are shown nobody of this table's cases.")
    @PostMapping("/api/tables/{table}/rules/{version}/acceptances")
    ResponseEntity<Object> accept(
            @Parameter(hidden = true) CurrentOfficer officer, @PathVariable String table, @PathVariable int version) {
        return answer(officer, HttpStatus.CREATED, viewer -> conduct.accept(table, version, viewer));
    }

    private ResponseEntity<Object> answer(
            CurrentOfficer officer, HttpStatus whenChanged, Function<Viewer, Result> call) {
        Viewer viewer = viewers.of(officer);
        return switch (transaction.execute(_ -> call.apply(viewer))) {
            case Result.NoSuchTable _ -> Problem.NOT_FOUND.toResponse();
            case Result.NotAllowed _ -> Problem.FORBIDDEN.toResponse();
            case Result.Stale _ -> EntityTag.STALE.toResponse();
            case Result.Refused(var why) -> refusal(why).toResponse();
            case Result.Done(var shown, var changed) ->
                ResponseEntity.status(changed ? whenChanged : HttpStatus.OK)
                        .eTag(EntityTag.of(shown.rules().revision()))
                        .body(RulesAnswer.of(shown));
        };
    }

    private static List<Fault> withUnknownField(List<Fault> faults) {
        return Stream.concat(Stream.of(new Fault("body", "unknown_field")), faults.stream())
                .toList();
    }

    private static Problem refusal(Refusal why) {
        return switch (why) {
            case UNKNOWN_VERSION -> Problem.NOT_FOUND;
            case NOT_SEATED -> Problem.FORBIDDEN;
            case UNCHANGED ->
                Problem.conflict("rules_unchanged", "These rules are in force already; nothing was proposed.");
            case NOT_PROPOSED ->
                Problem.conflict(
                        "rules_not_proposed", "This version is in force already, or another was proposed instead.");
            case NOT_IN_FORCE ->
                Problem.conflict("rules_not_in_force", "This version is not in force. Read the rules, then accept.");
        };
    }
}
