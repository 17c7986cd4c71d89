package al.tryeza.referral.intake.web;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.Door;
import al.tryeza.referral.directory.InstitutionKind;
import al.tryeza.referral.disclosure.BodyDigest;
import al.tryeza.referral.disclosure.DigestedBody;
import al.tryeza.referral.disclosure.IdentificationReader;
import al.tryeza.referral.disclosure.IdentificationReading;
import al.tryeza.referral.disclosure.web.FaultyBody;
import al.tryeza.referral.intake.IdentificationAnswer;
import al.tryeza.referral.intake.Identifications;
import al.tryeza.web.CurrentOfficer;
import al.tryeza.web.EntityTag;
import al.tryeza.web.MachineScope;
import al.tryeza.web.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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

/** The REST door for identifications: the police state the status of a person. */
@RestController
final class IdentificationController {

    private static final Problem MAY_NOT_IDENTIFY =
            Problem.of(HttpStatus.FORBIDDEN, "may_not_identify", "Your institution does not identify victims.");

    private static final String OF_A_CASE = """
            {"traffickingStatus": "ActualVictimOfTrafficking", "decidedBy": ["police.vlore", "social.vlore"],
             "caseRef": "G0YW31MBR0X4D"}
            """;
    private static final String OPENING_A_CASE = """
            {"traffickingStatus": "PossibleVictimOfTrafficking", "decidedBy": ["police.vlore"],
             "referral": {"urgency": "URGENT", "concern": "TRAFFICKING",
                          "person": {"gender": "Feminine", "ageEstimate": 30, "citizenship": ["AL"]},
                          "places": {"present": {"municipality": "Vlorë"}}, "consent": {"given": false}}}
            """;

    private final IdentificationReader reader;
    private final BodyDigest digest;
    private final Identifications identifications;
    private final Senders senders;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final MeterRegistry meters;

    IdentificationController(
            IdentificationReader reader,
            BodyDigest digest,
            Identifications identifications,
            Senders senders,
            TransactionTemplate transaction,
            Clock clock,
            MeterRegistry meters) {
        this.reader = reader;
        this.digest = digest;
        this.identifications = identifications;
        this.senders = senders;
        this.transaction = transaction;
        this.clock = clock;
        this.meters = meters;
    }

    @Operation(
            summary = "State the status of a person",
            description = "Anti-trafficking police only. Records who decided what about a case (caseRef), or opens a"
                    + " case with it (referral, as for raising one); exactly one of the two. Every fault is named at"
                    + " once.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(type = "object"),
                            examples = {
                                @ExampleObject(name = "of a case that there is", value = OF_A_CASE),
                                @ExampleObject(name = "of somebody of whom there is no case", value = OPENING_A_CASE)
                            }))
    @ApiResponse(responseCode = "201", description = "Recorded; Location is the case, ETag its version.")
    @ApiResponse(responseCode = "400", description = "The body or the Idempotency-Key has faults; each is named.")
    @ApiResponse(responseCode = "403", description = "may_not_identify: the officer is not of the police.")
    @ApiResponse(responseCode = "404", description = "For the officer's institution there is no such case.")
    @ApiResponse(responseCode = "409", description = "The Idempotency-Key was used with another body.")
    @MachineScope("identifications:write")
    @PostMapping(path = "/api/identifications", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> identify(
            @Parameter(hidden = true) CurrentOfficer officer,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody(required = false) byte @Nullable [] body) {
        if (!senders.may(officer, InstitutionKind::mayIdentify)) {
            return MAY_NOT_IDENTIFY.toResponse();
        }
        Optional<Problem> keyFault = Refusals.ofKey(key);
        if (key == null || keyFault.isPresent()) {
            return keyFault.orElseThrow().toResponse();
        }
        byte[] bytes = body == null ? new byte[0] : body;
        Instant now = clock.instant();
        return switch (reader.read(bytes, officer.institution(), now)) {
            case IdentificationReading.Refused refused -> refused("faulty", FaultyBody.problem(refused.faults()));
            case IdentificationReading.Taken taken -> take(taken, key, digest.digested(bytes), officer, now);
        };
    }

    private ResponseEntity<Object> take(
            IdentificationReading.Taken taken, String key, DigestedBody body, CurrentOfficer officer, Instant now) {
        Actor actor = Senders.actor(officer);
        var result = transaction.execute(_ -> identifications.take(taken, Door.REST, key, body, actor, now));
        return switch (result) {
            case Identifications.Result.KeyReused _ -> refused("key_reused", Refusals.KEY_REUSED);
            case Identifications.Result.NoSuchCase _ -> refused("no_such_case", Problem.NOT_FOUND);
            case Identifications.Result.Accepted accepted -> accepted(accepted.answer());
        };
    }

    private ResponseEntity<Object> accepted(IdentificationAnswer answer) {
        meters.counter("tryeza.identification.accepted").increment();
        return ResponseEntity.created(URI.create("/api/cases/" + answer.caseRef()))
                .eTag(EntityTag.of(answer.version()))
                .body(IdentificationBody.of(answer));
    }

    private ResponseEntity<Object> refused(String reason, Problem problem) {
        meters.counter("tryeza.identification.refused", "reason", reason).increment();
        return problem.toResponse();
    }
}
