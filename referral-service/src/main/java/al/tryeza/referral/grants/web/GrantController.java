package al.tryeza.referral.grants.web;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.web.Viewers;
import al.tryeza.referral.grants.Giving;
import al.tryeza.referral.grants.GrantList;
import al.tryeza.referral.grants.GrantStore.Position;
import al.tryeza.referral.grants.KeptGrant;
import al.tryeza.referral.grants.Revoking;
import al.tryeza.web.CurrentOfficer;
import al.tryeza.web.Fault;
import al.tryeza.web.Page;
import al.tryeza.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The table's secretary gives and revokes leave to see something of a case; everybody sees what they hold. */
@RestController
final class GrantController {

    private final Giving giving;
    private final GrantList list;
    private final Revoking revoking;
    private final Viewers viewers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    GrantController(
            Giving giving,
            GrantList list,
            Revoking revoking,
            Viewers viewers,
            TransactionTemplate transaction,
            Clock clock) {
        this.giving = giving;
        this.list = list;
        this.revoking = revoking;
        this.viewers = viewers;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Operation(
            summary = "Give an officer leave to see classes of data of a case",
            description = "For one purpose, from now until a given moment, on consent, a child's best interest, vital"
                    + " interest or legal duty, and within the table's rules of conduct.")
    @PostMapping("/api/cases/{ref}/grants")
    ResponseEntity<Object> give(
            @Parameter(hidden = true) CurrentOfficer officer,
            @PathVariable CaseRef ref,
            @RequestBody(required = false) @Nullable JsonNode body) {
        return answer(transaction.execute(_ -> giving.give(ref, GrantBody.read(body), viewers.of(officer))));
    }

    @Operation(
            summary = "Grants on a case, newest first",
            description = "All of them for the table's secretary, their own for everybody else.")
    @GetMapping("/api/cases/{ref}/grants")
    ResponseEntity<Object> list(
            @Parameter(hidden = true) CurrentOfficer officer,
            @PathVariable CaseRef ref,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        Position after = Page.position(cursor, GrantController::position);
        Optional<List<KeptGrant>> found = transaction.execute(_ -> list.of(ref, viewers.of(officer), after, most));
        Instant now = clock.instant();
        return found.map(grants -> Page.of(
                        grants.stream().map(grant -> GrantAnswer.of(grant, now)).toList(),
                        most,
                        grant -> grant.from() + " " + grant.grantId()))
                .<ResponseEntity<Object>>map(ResponseEntity::ok)
                .orElseGet(Problem.NOT_FOUND::toResponse);
    }

    @Operation(summary = "Revoke a grant", description = "It counts no more from that moment on.")
    @DeleteMapping("/api/grants/{grantId}")
    ResponseEntity<Object> revoke(@Parameter(hidden = true) CurrentOfficer officer, @PathVariable UUID grantId) {
        return switch (transaction.execute(_ -> revoking.revoke(grantId, viewers.of(officer)))) {
            case ENDED -> ResponseEntity.noContent().build();
            case NOT_THE_GIVER -> Problem.FORBIDDEN.toResponse();
            case NO_SUCH_GRANT -> Problem.NOT_FOUND.toResponse();
        };
    }

    private ResponseEntity<Object> answer(Giving.Result result) {
        return switch (result) {
            case Giving.Result.Given(var kept) ->
                ResponseEntity.created(URI.create("/api/grants/" + kept.grant().id()))
                        .body(GrantAnswer.of(kept, clock.instant()));
            case Giving.Result.NoSuchCase _ -> Problem.NOT_FOUND.toResponse();
            case Giving.Result.NotTheGiver _ -> Problem.FORBIDDEN.toResponse();
            case Giving.Result.Faulty(var faults) ->
                Problem.invalid(faults.stream()
                                .map(fault -> new Fault(fault.field(), fault.code()))
                                .toList())
                        .toResponse();
            case Giving.Result.GlassBroken _ ->
                Problem.conflict(
                                "glass_broken",
                                "Somebody has broken the glass on this case. Nothing is granted until that is over.")
                        .toResponse();
        };
    }

    private static Position position(String text) {
        int gap = text.indexOf(' ');
        return new Position(Instant.parse(text.substring(0, gap)), UUID.fromString(text.substring(gap + 1)));
    }
}
