package al.tryeza.referral.consent.web;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.web.Viewers;
import al.tryeza.referral.codes.ConsentDecision;
import al.tryeza.referral.consent.Circumstances;
import al.tryeza.referral.consent.Consenting;
import al.tryeza.referral.consent.Consenting.Result;
import al.tryeza.referral.consent.LedgerStore.Numbered;
import al.tryeza.referral.consent.Scope;
import al.tryeza.referral.directory.Directory;
import al.tryeza.referral.directory.Officer;
import al.tryeza.referral.disclosure.ConsentReader;
import al.tryeza.referral.disclosure.ConsentReading;
import al.tryeza.referral.disclosure.DirectoryIds;
import al.tryeza.referral.disclosure.StatedConsent;
import al.tryeza.referral.disclosure.web.FaultyBody;
import al.tryeza.web.CurrentOfficer;
import al.tryeza.web.Page;
import al.tryeza.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the person decided: an officer records it, and those who may know the case read it. */
@RestController
final class ConsentController {

    private static final Problem CHILD_NOT_ASKED = Problem.conflict(
            "child_needs_no_consent", "A child is helped in its best interest, and is asked when it comes of age.");
    private static final Problem WITHDRAW_INSTEAD = Problem.conflict(
            "withdraw_instead", "Some of this was given before. Record a withdrawal, so that those who have it hear.");

    private final Consenting consenting;
    private final ConsentReader reader;
    private final Viewers viewers;
    private final Directory directory;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ConsentController(
            Consenting consenting,
            ConsentReader reader,
            Viewers viewers,
            Directory directory,
            TransactionTemplate transaction,
            Clock clock) {
        this.consenting = consenting;
        this.reader = reader;
        this.viewers = viewers;
        this.directory = directory;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Operation(
            summary = "Record what the person decided",
            description =
                    "decision GIVEN or REFUSED; recipients (none: the table, or everybody for a refusal); purposes"
                            + " and categories (for a refusal none: all); language in which it was explained; explainedBy, an"
                            + " officer of the same institution; attendance NONE, WITNESS, GUARDIAN or INTERPRETER.")
    @PostMapping(path = "/api/cases/{ref}/consents", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> record(
            @Parameter(hidden = true) CurrentOfficer officer,
            @PathVariable CaseRef ref,
            @RequestBody(required = false) byte @Nullable [] body) {
        officer.require(Officer.TABLE_MEMBER);
        return switch (reader.read(body == null ? new byte[0] : body, officer.id(), colleaguesOf(officer))) {
            case ConsentReading.Refused(var faults) ->
                FaultyBody.problem(faults).toResponse();
            case ConsentReading.Taken(var consent) -> record(ref, consent, officer);
        };
    }

    private ResponseEntity<Object> record(CaseRef ref, StatedConsent consent, CurrentOfficer officer) {
        var circumstances = new Circumstances(
                Optional.of(consent.language()), Optional.of(consent.explainedBy()), consent.attendance());
        var result = transaction.execute(_ -> consenting.record(
                ref, consent.decision(), scope(consent), circumstances, viewers.of(officer), clock.instant()));
        return switch (result) {
            case Result.NoSuchCase _ -> Problem.NOT_FOUND.toResponse();
            case Result.ChildNotAsked _ -> CHILD_NOT_ASKED.toResponse();
            case Result.WithdrawInstead _ -> WITHDRAW_INSTEAD.toResponse();
            case Result.Recorded(var decision) ->
                ResponseEntity.status(HttpStatus.CREATED).body(DecisionBody.of(decision));
        };
    }

    private static Scope scope(StatedConsent consent) {
        return consent.decision() == ConsentDecision.GIVEN
                ? Scope.ofGiving(consent.recipients(), consent.purposes(), consent.categories())
                : Scope.ofTaking(consent.recipients(), consent.purposes(), consent.categories());
    }

    private DirectoryIds colleaguesOf(CurrentOfficer officer) {
        return id -> directory
                .officer(id)
                .filter(named -> named.institution().equals(officer.institution()))
                .isPresent();
    }

    @Operation(summary = "What the person decided, oldest first")
    @GetMapping("/api/cases/{ref}/consents")
    ResponseEntity<Object> list(
            @Parameter(hidden = true) CurrentOfficer officer,
            @PathVariable CaseRef ref,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        Integer after = Page.position(cursor, Integer::valueOf);
        Optional<List<Numbered>> found = transaction.execute(
                _ -> consenting.list(ref, after == null ? 0 : after, most + 1, viewers.of(officer)));
        return found.map(decisions -> Page.of(decisions, most, last -> Integer.toString(last.number())))
                .map(page -> page.map(each -> DecisionBody.of(each.decision())))
                .<ResponseEntity<Object>>map(ResponseEntity::ok)
                .orElseGet(Problem.NOT_FOUND::toResponse);
    }
}
