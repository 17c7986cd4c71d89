package al.tryeza.referral.withdrawal.web;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.Viewer;
import al.tryeza.referral.casework.web.Viewers;
import al.tryeza.referral.consent.Scope;
import al.tryeza.referral.directory.Officer;
import al.tryeza.referral.disclosure.CaseUpdateReader;
import al.tryeza.referral.disclosure.CaseUpdateReading;
import al.tryeza.referral.disclosure.StatedWithdrawal;
import al.tryeza.referral.disclosure.web.FaultyBody;
import al.tryeza.referral.withdrawal.Answering;
import al.tryeza.referral.withdrawal.Asked;
import al.tryeza.referral.withdrawal.Withdrawing;
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

/** A person's withdrawal is recorded, and those who may know the case see who has answered it. */
@RestController
final class WithdrawalController {

    private static final Problem CHILD_NOT_ASKED = Problem.conflict(
            "child_needs_no_consent", "A child was not asked for consent, so there is none to withdraw.");
    private static final Problem NOTHING_TO_WITHDRAW =
            Problem.conflict("nothing_to_withdraw", "Nothing of this is given to anybody; nothing was changed.");

    private final Withdrawing withdrawing;
    private final Answering answering;
    private final CaseUpdateReader reader;
    private final Viewers viewers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WithdrawalController(
            Withdrawing withdrawing,
            Answering answering,
            CaseUpdateReader reader,
            Viewers viewers,
            TransactionTemplate transaction,
            Clock clock) {
        this.withdrawing = withdrawing;
        this.answering = answering;
        this.reader = reader;
        this.viewers = viewers;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Operation(
            summary = "Withdraw consent",
            description = "recipients, purposes, categories: what is left out means all of it. Ends the grants and the"
                    + " referral that it covers, and asks everybody who may hold something what became of it.")
    @PostMapping(path = "/api/cases/{ref}/withdrawals", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> withdraw(
            @Parameter(hidden = true) CurrentOfficer officer,
            @PathVariable CaseRef ref,
            @RequestBody(required = false) byte @Nullable [] body) {
        officer.require(Officer.TABLE_MEMBER);
        return switch (reader.readWithdrawal(body == null ? new byte[0] : body)) {
            case CaseUpdateReading.Refused(var faults) ->
                FaultyBody.problem(faults).toResponse();
            case CaseUpdateReading.Withdrawn(var stated) -> withdraw(ref, stated, viewers.of(officer));
            case CaseUpdateReading.WithdrawnIn _ -> throw new IllegalStateException("the path names the case");
        };
    }

    private ResponseEntity<Object> withdraw(CaseRef ref, StatedWithdrawal stated, Viewer officer) {
        var scope = Scope.ofTaking(stated.recipients(), stated.purposes(), stated.categories());
        var result =
                transaction.execute(_ -> withdrawing.withdraw(ref, scope, officer, officer.actor(), clock.instant()));
        return switch (result) {
            case Withdrawing.Result.NoSuchCase _ -> Problem.NOT_FOUND.toResponse();
            case Withdrawing.Result.ChildNotAsked _ -> CHILD_NOT_ASKED.toResponse();
            case Withdrawing.Result.NothingToWithdraw _ -> NOTHING_TO_WITHDRAW.toResponse();
            case Withdrawing.Result.Withdrawn done ->
                ResponseEntity.status(HttpStatus.CREATED).body(WithdrawalBody.of(done.withdrawal()));
        };
    }

    @Operation(
            summary = "Withdrawals with their answers, and who is silent",
            description = "An institution that knows of the case by having been asked sees its own question alone.")
    @GetMapping("/api/cases/{ref}/withdrawals")
    ResponseEntity<Object> list(
            @Parameter(hidden = true) CurrentOfficer officer,
            @PathVariable CaseRef ref,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        Integer after = Page.position(cursor, Integer::valueOf);
        Optional<List<Asked>> found =
                transaction.execute(_ -> answering.list(ref, after == null ? 0 : after, most + 1, viewers.of(officer)));
        return found.map(asked -> Page.of(asked, most, last -> Integer.toString(last.number())))
                .map(page -> page.map(AskedBody::of))
                .<ResponseEntity<Object>>map(ResponseEntity::ok)
                .orElseGet(Problem.NOT_FOUND::toResponse);
    }
}
