package al.tryeza.referral.intake.web;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.Door;
import al.tryeza.referral.directory.InstitutionKind;
import al.tryeza.referral.disclosure.BodyDigest;
import al.tryeza.referral.disclosure.DigestedBody;
import al.tryeza.referral.disclosure.Reading;
import al.tryeza.referral.disclosure.SubmissionReader;
import al.tryeza.referral.disclosure.web.FaultyBody;
import al.tryeza.referral.intake.Intake;
import al.tryeza.web.CurrentOfficer;
import al.tryeza.web.EntityTag;
import al.tryeza.web.MachineScope;
import al.tryeza.web.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The REST door for referrals: reads, takes in, and tells the caller the truth. */
@RestController
final class ReferralController {

    private static final Problem MAY_NOT_REFER =
            Problem.of(HttpStatus.FORBIDDEN, "may_not_refer", "Your institution does not raise referrals.");

    private final SubmissionReader reader;
    private final BodyDigest digest;
    private final Intake intake;
    private final Senders senders;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final MeterRegistry meters;

    ReferralController(
            SubmissionReader reader,
            BodyDigest digest,
            Intake intake,
            Senders senders,
            TransactionTemplate transaction,
            Clock clock,
            MeterRegistry meters) {
        this.reader = reader;
        this.digest = digest;
        this.intake = intake;
        this.senders = senders;
        this.transaction = transaction;
        this.clock = clock;
        this.meters = meters;
    }

    @Operation(
            summary = "Raise a referral",
            description = "Reads, routes and stores a referral in one transaction. Every fault is named at once.")
    @MachineScope("referrals:write")
    @PostMapping(path = "/api/referrals", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> raise(
            @Parameter(hidden = true) CurrentOfficer officer,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody(required = false) byte @Nullable [] body) {
        if (!senders.may(officer, InstitutionKind::mayRefer)) {
            return MAY_NOT_REFER.toResponse();
        }
        Optional<Problem> keyFault = Refusals.ofKey(key);
        if (key == null || keyFault.isPresent()) {
            return keyFault.orElseThrow().toResponse();
        }
        byte[] bytes = body == null ? new byte[0] : body;
        Instant now = clock.instant();
        return switch (reader.read(bytes, now)) {
            case Reading.Refused refused -> refused(refused);
            case Reading.Taken taken -> take(taken, key, digest.digested(bytes), officer, now);
        };
    }

    private ResponseEntity<Object> take(
            Reading.Taken taken, String key, DigestedBody body, CurrentOfficer officer, Instant now) {
        Actor actor = Senders.actor(officer);
        var result = transaction.execute(_ -> intake.take(taken, Door.REST, key, body, actor, now));
        return switch (result) {
            case Intake.Result.KeyReused _ -> Refusals.KEY_REUSED.toResponse();
            case Intake.Result.Accepted accepted -> {
                var answer = accepted.answer();
                meters.counter("tryeza.intake.accepted", "status", answer.status())
                        .increment();
                yield ResponseEntity.created(URI.create("/api/referrals/" + answer.referralId()))
                        .eTag(EntityTag.of(answer.version()))
                        .body(ReferralAnswer.of(answer));
            }
        };
    }

    private ResponseEntity<Object> refused(Reading.Refused refused) {
        meters.counter("tryeza.intake.refused").increment();
        return FaultyBody.problem(refused.faults()).toResponse();
    }
}
