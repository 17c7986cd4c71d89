package al.tryeza.referral.glass.web;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.web.Viewers;
import al.tryeza.referral.codes.web.CodeBody;
import al.tryeza.referral.glass.ReviewingGlass;
import al.tryeza.referral.glass.ReviewingGlass.Result;
import al.tryeza.referral.glass.Verdict;
import al.tryeza.web.CurrentOfficer;
import al.tryeza.web.Page;
import al.tryeza.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Broken glasses of a case, and what somebody else says of them. */
@RestController
final class ReviewController {

    private final ReviewingGlass reviewing;
    private final Viewers viewers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReviewController(ReviewingGlass reviewing, Viewers viewers, TransactionTemplate transaction, Clock clock) {
        this.reviewing = reviewing;
        this.viewers = viewers;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Operation(summary = "Broken glasses of a case, the oldest first")
    @GetMapping("/api/cases/{ref}/break-glass")
    ResponseEntity<Object> list(@Parameter(hidden = true) CurrentOfficer officer, @PathVariable CaseRef ref) {
        Instant now = clock.instant();
        return reviewing
                .of(ref, viewers.of(officer))
                .map(glasses -> ResponseEntity.ok()
                        .<Object>body(new Page<>(
                                glasses.stream()
                                        .map(glass -> GlassView.of(glass, now))
                                        .toList(),
                                null)))
                .orElseGet(Problem.NOT_FOUND::toResponse);
    }

    @Operation(
            summary = "Judge a broken glass",
            description = "By the secretary or a member of the case's table, of another institution than who broke it;"
                    + " once. A second UNJUSTIFIED suspends the officer's right.")
    @PostMapping("/api/cases/{ref}/break-glass/{glassId}/review")
    ResponseEntity<Object> review(
            @Parameter(hidden = true) CurrentOfficer officer,
            @PathVariable CaseRef ref,
            @PathVariable UUID glassId,
            @RequestBody(required = false) @Nullable JsonNode body) {
        Verdict verdict = CodeBody.read(body, "verdict", Verdict.class);
        var viewer = viewers.of(officer);
        return switch (transaction.execute(_ -> reviewing.review(ref, glassId, verdict, viewer))) {
            case Result.Reviewed(var judged, var said) ->
                ResponseEntity.ok().body(Map.of("glassId", judged.id(), "verdict", said.code()));
            case Result.Unknown _ -> Problem.NOT_FOUND.toResponse();
            case Result.Refused(var why) -> GlassProblems.of(why).toResponse();
        };
    }
}
