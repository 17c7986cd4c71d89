package al.tryeza.referral.intake.web;

import al.tryeza.referral.directory.Officer;
import al.tryeza.referral.intake.DeadLetter;
import al.tryeza.referral.intake.DeadLetterStore;
import al.tryeza.referral.intake.Replays;
import al.tryeza.referral.intake.Replays.Replayed;
import al.tryeza.web.CurrentOfficer;
import al.tryeza.web.Fault;
import al.tryeza.web.MachineScope;
import al.tryeza.web.Page;
import al.tryeza.web.Problem;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The operator looks at records of unknown senders, mends what kept them out, and puts them before the door again. */
@RestController
@RequestMapping("/api/intake/dead-letters")
final class DeadLetterController {

    private static final Problem STILL_DEAD =
            Problem.conflict("still_dead", "The record was refused again; its code tells why. It stays open.");
    private static final Problem RECORD_GONE = Problem.conflict(
            "record_gone",
            "The broker does not have the record any more. Send its bytes as value, or discard the letter.");
    private static final Problem SETTLED =
            Problem.conflict("already_settled", "This dead letter was settled before. Nothing was changed.");

    private final DeadLetterStore store;
    private final Replays replays;

    DeadLetterController(DeadLetterStore store, Replays replays) {
        this.store = store;
        this.replays = replays;
    }

    /**
     * A dead letter as it is told.
     *
     * @param sealed JWE to the operator's key, only where one letter is asked for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(
            long id,
            String topic,
            int partition,
            long offset,
            String code,
            Instant receivedAt,
            @Nullable Instant settledAt,
            @Nullable String settlement,
            @Nullable String sealed) {

        static Told of(DeadLetter letter) {
            var settlement = letter.settlement();
            return new Told(
                    letter.id(),
                    letter.topic(),
                    letter.partition(),
                    letter.offset(),
                    letter.code().name(),
                    letter.receivedAt(),
                    letter.settledAt(),
                    settlement == null ? null : settlement.name(),
                    letter.sealed());
        }
    }

    @Operation(summary = "Dead letters of the Kafka door, newest first")
    @MachineScope("platform:operate")
    @GetMapping
    ResponseEntity<Object> list(
            CurrentOfficer officer,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Boolean settled) {
        officer.require(Officer.OPERATOR);
        Long before = Page.position(cursor, Long::valueOf);
        List<Told> found = store.list(before, settled, Page.limit(limit) + 1).stream()
                .map(Told::of)
                .toList();
        return ResponseEntity.ok(Page.of(found, limit, letter -> Long.toString(letter.id())));
    }

    @Operation(
            summary = "One dead letter",
            description = "With the record sealed to the operator's key, until the letter is settled.")
    @MachineScope("platform:operate")
    @GetMapping("/{id}")
    ResponseEntity<Object> one(CurrentOfficer officer, @PathVariable long id) {
        officer.require(Officer.OPERATOR);
        return store.find(id)
                .<ResponseEntity<Object>>map(letter -> ResponseEntity.ok(Told.of(letter)))
                .orElseGet(Problem.NOT_FOUND::toResponse);
    }

    @Operation(
            summary = "Put it before the door again",
            description =
                    "Without a body the record is read again from its topic; {\"value\": base64} takes these bytes"
                            + " in its place.")
    @MachineScope("platform:operate")
    @PostMapping("/{id}/replay")
    ResponseEntity<Object> replay(
            CurrentOfficer officer, @PathVariable long id, @RequestBody(required = false) @Nullable JsonNode body) {
        officer.require(Officer.OPERATOR);
        JsonNode value = body == null ? null : body.path("value");
        if (value == null) {
            return answer(id, replays.replay(id, null));
        }
        return bytes(value)
                .map(bytes -> answer(id, replays.replay(id, bytes)))
                .orElseGet(() -> Problem.invalid(List.of(new Fault("value", "malformed")))
                        .toResponse());
    }

    private static Optional<byte[]> bytes(JsonNode value) {
        try {
            return value.isString() ? Optional.of(Base64.getDecoder().decode(value.stringValue())) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private ResponseEntity<Object> answer(long id, Replayed replayed) {
        return switch (replayed) {
            case ACCEPTED, REFUSED -> ResponseEntity.ok(Told.of(store.find(id).orElseThrow()));
            case DEAD -> STILL_DEAD.toResponse();
            case GONE -> RECORD_GONE.toResponse();
            case SETTLED_BEFORE -> SETTLED.toResponse();
            case UNKNOWN -> Problem.NOT_FOUND.toResponse();
        };
    }

    @Operation(summary = "Give it up", description = "What it held is forgotten; that it was there is not.")
    @MachineScope("platform:operate")
    @DeleteMapping("/{id}")
    ResponseEntity<Object> discard(CurrentOfficer officer, @PathVariable long id) {
        officer.require(Officer.OPERATOR);
        return replays.discard(id)
                ? ResponseEntity.status(HttpStatus.NO_CONTENT).build()
                : Problem.NOT_FOUND.toResponse();
    }
}
