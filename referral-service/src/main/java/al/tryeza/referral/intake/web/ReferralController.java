package al.tryeza.referral.intake.web;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.Door;
import al.tryeza.referral.directory.Directory;
import al.tryeza.referral.directory.Institution;
import al.tryeza.referral.directory.Officer;
import al.tryeza.referral.disclosure.BodyDigest;
import al.tryeza.referral.disclosure.Reading;
import al.tryeza.referral.disclosure.SubmissionReader;
import al.tryeza.referral.intake.Intake;
import al.tryeza.web.CurrentOfficer;
import al.tryeza.web.EntityTag;
import al.tryeza.web.Fault;
import al.tryeza.web.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
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
    private static final Problem KEY_REUSED = Problem.conflict(
            "idempotency_key_reused", "This Idempotency-Key was used with another body. Send a new key.");

    /** Visible ASCII, as RFC 9110 allows in a field value; long enough for any UUID or URN. */
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final SubmissionReader reader;
    private final BodyDigest digest;
    private final Intake intake;
    private final Directory directory;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final MeterRegistry meters;

    ReferralController(
            SubmissionReader reader,
            BodyDigest digest,
            Intake intake,
            Directory directory,
            TransactionTemplate transaction,
            Clock clock,
            MeterRegistry meters) {
        this.reader = reader;
        this.digest = digest;
        this.intake = intake;
        this.directory = directory;
        this.transaction = transaction;
        this.clock = clock;
        this.meters = meters;
    }

    @Operation(
            summary = "Raise a referral",
            description = "Reads, routes and stores a referral in one transaction. Every fault is named at once.")
    @PostMapping(path = "/api/referrals", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> raise(
            CurrentOfficer officer,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody(required = false) byte @Nullable [] body) {
        if (!mayRefer(officer)) {
            return MAY_NOT_REFER.toResponse();
        }
        if (key == null || !KEY.matcher(key).matches()) {
            return Problem.invalid(List.of(new Fault("Idempotency-Key", key == null ? "required" : "malformed")))
                    .toResponse();
        }
        byte[] bytes = body == null ? new byte[0] : body;
        Instant now = clock.instant();
        return switch (reader.read(bytes, now)) {
            case Reading.Refused refused -> refused(refused);
            case Reading.Taken taken -> take(taken, key, digest.of(bytes), officer, now);
        };
    }

    private boolean mayRefer(CurrentOfficer officer) {
        return officer.is(Officer.TABLE_MEMBER)
                && directory
                        .institution(officer.institution())
                        .map(Institution::kind)
                        .filter(kind -> kind.mayRefer())
                        .isPresent();
    }

    private ResponseEntity<Object> take(
            Reading.Taken taken, String key, byte[] bodyDigest, CurrentOfficer officer, Instant now) {
        Actor actor = new Actor(officer.id(), officer.institution(), role(officer));
        var result = transaction.execute(_ -> intake.take(taken, Door.REST, key, bodyDigest, actor, now));
        return switch (result) {
            case Intake.Result.KeyReused _ -> KEY_REUSED.toResponse();
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

    private static String role(CurrentOfficer officer) {
        return officer.is(Officer.SECRETARY) ? Officer.SECRETARY : Officer.TABLE_MEMBER;
    }

    private ResponseEntity<Object> refused(Reading.Refused refused) {
        meters.counter("tryeza.intake.refused").increment();
        return Problem.invalid(refused.faults().stream()
                        .map(fault -> new Fault(fault.field(), fault.code().code()))
                        .toList())
                .toResponse();
    }
}
