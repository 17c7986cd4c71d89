package al.tryeza.referral.directory.web;

import al.tryeza.referral.codes.web.CodeBody;
import al.tryeza.referral.directory.Officer;
import al.tryeza.referral.directory.OfficerStatuses;
import al.tryeza.referral.directory.OfficerStatuses.Result;
import al.tryeza.referral.directory.Registrar;
import al.tryeza.web.CurrentOfficer;
import al.tryeza.web.MachineScope;
import al.tryeza.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The operator suspends officers, lets them act again, and says that they have left. */
@RestController
final class OfficerController {

    private static final Pattern ID = Pattern.compile("[a-z0-9.-]{1,100}");

    private final OfficerStatuses statuses;
    private final TransactionTemplate transaction;

    OfficerController(OfficerStatuses statuses, TransactionTemplate transaction) {
        this.statuses = statuses;
        this.transaction = transaction;
    }

    /** What is told of an officer. */
    record Shown(String officer, String institution, String status) {

        static Shown of(Officer officer) {
            return new Shown(
                    officer.id(), officer.institution(), officer.status().name());
        }
    }

    @Operation(
            summary = "Set an officer's status",
            description =
                    "ACTIVE, SUSPENDED or DEPARTED; it counts at once, whatever tokens they hold. Who has departed"
                            + " holds no grant any more, and stays departed.")
    @MachineScope("directory:operate")
    @PutMapping("/api/officers/{id}/status")
    ResponseEntity<Object> change(
            @Parameter(hidden = true) CurrentOfficer officer,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable JsonNode body) {
        officer.require(Officer.OPERATOR);
        Officer.Status status = CodeBody.read(body, "status", OfficerController::status);
        if (!ID.matcher(id).matches()) {
            return Problem.NOT_FOUND.toResponse();
        }
        var by = new Registrar(officer.id(), officer.institution(), Officer.OPERATOR);
        return switch (transaction.execute(_ -> statuses.change(id, status, by))) {
            case Result.Done(var changed) -> ResponseEntity.ok(Shown.of(changed));
            case Result.Unknown _ -> Problem.NOT_FOUND.toResponse();
            case Result.Departed _ ->
                Problem.conflict("departed", "This officer has left. Who comes back is registered anew.")
                        .toResponse();
        };
    }

    private static Optional<Officer.Status> status(String code) {
        return Stream.of(Officer.Status.values())
                .filter(status -> status.name().equals(code))
                .findFirst();
    }
}
