package al.tryeza.referral.glass.web;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.directory.Officer;
import al.tryeza.referral.glass.GlassRights;
import al.tryeza.web.CurrentOfficer;
import al.tryeza.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The national desk, or an operator, gives back a right that was lost. */
@RestController
final class RightController {

    private final GlassRights rights;
    private final TransactionTemplate transaction;

    RightController(GlassRights rights, TransactionTemplate transaction) {
        this.rights = rights;
        this.transaction = transaction;
    }

    @Operation(summary = "Give an officer the right to break the glass back")
    @DeleteMapping("/api/officers/{id}/break-glass-suspension")
    ResponseEntity<Object> restore(@Parameter(hidden = true) CurrentOfficer officer, @PathVariable String id) {
        officer.require(Officer.NATIONAL_DESK);
        var by = new Actor(officer.id(), officer.institution(), Officer.NATIONAL_DESK);
        return transaction.execute(_ -> rights.restore(id, by))
                ? ResponseEntity.noContent().build()
                : Problem.NOT_FOUND.toResponse();
    }
}
