package al.tryeza.referral.glass.web;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.Viewer;
import al.tryeza.referral.casework.web.Viewers;
import al.tryeza.referral.disclosure.AccessRequest;
import al.tryeza.referral.disclosure.AccessRequestReader;
import al.tryeza.referral.disclosure.AccessRequestReader.Reading;
import al.tryeza.referral.disclosure.web.FaultyBody;
import al.tryeza.referral.glass.BreakingGlass;
import al.tryeza.referral.glass.BreakingGlass.Result;
import al.tryeza.referral.glass.Glass;
import al.tryeza.web.CurrentOfficer;
import al.tryeza.web.Problem;
import al.tryeza.web.StepUp;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** An officer takes leave to see, in an emergency. What they see they ask for at the door of disclosure. */
@RestController
final class BreakGlassController {

    private final StepUp stepUp;
    private final BreakingGlass breaking;
    private final Viewers viewers;
    private final TransactionTemplate transaction;
    private final MeterRegistry meters;

    BreakGlassController(
            StepUp stepUp,
            BreakingGlass breaking,
            Viewers viewers,
            TransactionTemplate transaction,
            MeterRegistry meters) {
        this.stepUp = stepUp;
        this.breaking = breaking;
        this.viewers = viewers;
        this.transaction = transaction;
        this.meters = meters;
    }

    /** What the officer is told. */
    record Broken(UUID glassId, Instant until) {

        static Broken of(Glass glass) {
            return new Broken(glass.id(), glass.until());
        }
    }

    @Operation(
            summary = "Break the glass",
            description = "In an emergency, for one case and the least classes of data. The table's secretary and the"
                    + " auditors are told at once; somebody else judges it afterwards.")
    @PostMapping(path = "/api/cases/{ref}/break-glass", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> breakGlass(
            @Parameter(hidden = true) CurrentOfficer officer,
            @PathVariable CaseRef ref,
            @RequestBody(required = false) byte @Nullable [] body) {
        stepUp.requireFresh();
        Viewer viewer = viewers.of(officer);
        var never = breaking.refusalOf(viewer);
        if (never.isPresent()) {
            return refused(never.get().name(), GlassProblems.of(never.get()));
        }
        return switch (AccessRequestReader.read(body == null ? new byte[0] : body)) {
            case Reading.Refused refused -> FaultyBody.problem(refused.faults()).toResponse();
            case Reading.Taken taken -> broken(ref, taken.request(), viewer);
        };
    }

    private ResponseEntity<Object> broken(CaseRef ref, AccessRequest request, Viewer viewer) {
        return switch (transaction.execute(_ -> breaking.breakFor(ref, request, viewer))) {
            case Result.Broken(var glass) -> {
                meters.counter("tryeza.glass.broken").increment();
                yield ResponseEntity.status(HttpStatus.CREATED).body(Broken.of(glass));
            }
            case Result.NoSuchCase _ -> Problem.NOT_FOUND.toResponse();
            case Result.Erased _ -> GlassProblems.ERASED.toResponse();
            case Result.Refused(var why) -> refused(why.name(), GlassProblems.of(why));
        };
    }

    private ResponseEntity<Object> refused(String code, Problem problem) {
        meters.counter("tryeza.glass.refused", "code", code.toLowerCase(Locale.ROOT))
                .increment();
        return problem.toResponse();
    }
}
