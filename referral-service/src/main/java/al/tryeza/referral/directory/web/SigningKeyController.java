package al.tryeza.referral.directory.web;

import al.tryeza.referral.directory.Officer;
import al.tryeza.referral.directory.Registrar;
import al.tryeza.referral.directory.SigningKey;
import al.tryeza.referral.directory.SigningKeys;
import al.tryeza.referral.directory.SigningKeys.Refusal;
import al.tryeza.referral.directory.SigningKeys.Result;
import al.tryeza.web.CurrentOfficer;
import al.tryeza.web.Fault;
import al.tryeza.web.MachineScope;
import al.tryeza.web.Page;
import al.tryeza.web.Problem;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The operator registers, retires and revokes the keys by which institutions' systems sign. */
@RestController
final class SigningKeyController {

    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private final SigningKeys keys;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;

    SigningKeyController(SigningKeys keys, TransactionTemplate transaction, JsonMapper json, Clock clock) {
        this.keys = keys;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /** What is told of a key that was registered. */
    record Registered(String kid) {}

    /** What is told of a key in a list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Listed(
            String kid,
            Instant registeredAt,
            @Nullable Instant retiredAt,
            @Nullable Instant revokedAt) {

        static Listed of(SigningKey key) {
            return new Listed(key.keyId(), key.registeredAt(), key.retiredAt(), key.revokedAt());
        }
    }

    @Operation(
            summary = "Register a signing key",
            description =
                    "The public half, as a JWK: Ed25519 or P-256. Registering the same key again changes nothing.")
    @MachineScope("directory:operate")
    @PostMapping("/api/institutions/{institution}/keys")
    ResponseEntity<Object> register(
            CurrentOfficer officer,
            @PathVariable String institution,
            @RequestBody(required = false) @Nullable JsonNode body) {
        officer.require(Officer.OPERATOR);
        JsonNode jwk = body == null ? json.missingNode() : body.path("jwk");
        if (!jwk.isObject()) {
            return Problem.invalid(List.of(new Fault("jwk", jwk.isMissingNode() ? "required" : "wrong_type")))
                    .toResponse();
        }
        return change(
                officer,
                (by, now) -> keys.register(institution, json.convertValue(jwk, MEMBERS), by, now),
                key -> ResponseEntity.status(HttpStatus.CREATED).body(new Registered(key.keyId())));
    }

    @Operation(summary = "The signing keys of an institution, oldest first")
    @MachineScope("directory:operate")
    @GetMapping("/api/institutions/{institution}/keys")
    ResponseEntity<Object> list(CurrentOfficer officer, @PathVariable String institution) {
        officer.require(Officer.OPERATOR);
        return keys.of(institution)
                .<ResponseEntity<Object>>map(known -> ResponseEntity.ok(
                        new Page<>(known.stream().map(Listed::of).toList(), null)))
                .orElseGet(Problem.NOT_FOUND::toResponse);
    }

    @Operation(
            summary = "Retire a signing key",
            description = "What the broker had before, or has within one hour, still counts; what comes later is"
                    + " refused with a receipt.")
    @MachineScope("directory:operate")
    @PostMapping("/api/institutions/{institution}/keys/{kid}/retirement")
    ResponseEntity<Object> retire(CurrentOfficer officer, @PathVariable String institution, @PathVariable String kid) {
        officer.require(Officer.OPERATOR);
        return change(
                officer, (by, now) -> keys.retire(institution, kid, by, now), key -> ResponseEntity.ok(Listed.of(key)));
    }

    @Operation(summary = "Revoke a signing key", description = "Nothing it signed counts from now on.")
    @MachineScope("directory:operate")
    @DeleteMapping("/api/institutions/{institution}/keys/{kid}")
    ResponseEntity<Object> revoke(CurrentOfficer officer, @PathVariable String institution, @PathVariable String kid) {
        officer.require(Officer.OPERATOR);
        return change(
                officer,
                (by, now) -> keys.revoke(institution, kid, by, now),
                _ -> ResponseEntity.noContent().build());
    }

    private ResponseEntity<Object> change(
            CurrentOfficer officer,
            BiFunction<Registrar, Instant, Result> change,
            Function<SigningKey, ResponseEntity<Object>> done) {
        var by = new Registrar(officer.id(), officer.institution(), Officer.OPERATOR);
        return switch (transaction.execute(_ -> change.apply(by, clock.instant()))) {
            case Result.Done(var key) -> done.apply(key);
            case Result.Unknown _ -> Problem.NOT_FOUND.toResponse();
            case Result.Faulty(var faults) ->
                Problem.invalid(faults.stream()
                                .map(fault -> new Fault(fault.field(), fault.code()))
                                .toList())
                        .toResponse();
            case Result.Refused(var why) -> refusal(why).toResponse();
        };
    }

    private static Problem refusal(Refusal why) {
        return switch (why) {
            case KEY_IN_USE ->
                Problem.conflict("key_in_use", "Another institution signs by this key. Make a key of its own.");
            case KEY_RETIRED -> Problem.conflict("key_retired", "This key was retired. Make a new one.");
            case KEY_REVOKED -> Problem.conflict("key_revoked", "This key was revoked. Make a new one.");
        };
    }
}
