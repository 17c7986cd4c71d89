package al.tryeza.referral.casework.web;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.CaseView;
import al.tryeza.referral.casework.CaseViews.Position;
import al.tryeza.referral.casework.Looking;
import al.tryeza.referral.casework.Viewer;
import al.tryeza.web.CurrentOfficer;
import al.tryeza.web.EntityTag;
import al.tryeza.web.MachineScope;
import al.tryeza.web.Page;
import al.tryeza.web.Problem;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Pseudonymous views. A case the officer may not know of answers as one that never was. */
@RestController
final class CaseController {

    private final Looking looking;
    private final Viewers viewers;
    private final TransactionTemplate transaction;

    CaseController(Looking looking, Viewers viewers, TransactionTemplate transaction) {
        this.looking = looking;
        this.viewers = viewers;
        this.transaction = transaction;
    }

    @MachineScope("cases:read")
    @GetMapping("/api/cases/{ref}")
    ResponseEntity<Object> one(@Parameter(hidden = true) CurrentOfficer officer, @PathVariable CaseRef ref) {
        return shown(officer, viewer -> looking.atCase(ref, viewer));
    }

    @MachineScope("cases:read")
    @GetMapping("/api/referrals/{id}")
    ResponseEntity<Object> byReferral(@Parameter(hidden = true) CurrentOfficer officer, @PathVariable UUID id) {
        return shown(officer, viewer -> looking.atReferral(id, viewer));
    }

    @MachineScope("cases:read")
    @GetMapping("/api/cases")
    Page<CaseView> list(
            @Parameter(hidden = true) CurrentOfficer officer,
            @RequestParam(required = false) @Nullable String table,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        Position after = Page.position(cursor, CaseController::position);
        Viewer viewer = viewers.of(officer);
        List<CaseView> found = transaction.execute(_ -> looking.atList(table, after, most, viewer));
        return Page.of(found, most, view -> view.openedAt() + " " + view.caseRef());
    }

    private static Position position(String text) {
        int gap = text.indexOf(' ');
        return new Position(Instant.parse(text.substring(0, gap)), new CaseRef(text.substring(gap + 1)).value());
    }

    private ResponseEntity<Object> shown(CurrentOfficer officer, Function<Viewer, Optional<CaseView>> look) {
        Viewer viewer = viewers.of(officer);
        Optional<CaseView> found = transaction.execute(_ -> look.apply(viewer));
        return found.map(view ->
                        ResponseEntity.ok().eTag(EntityTag.of(view.version())).<Object>body(view))
                .orElseGet(Problem.NOT_FOUND::toResponse);
    }
}
