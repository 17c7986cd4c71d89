package al.tryeza.audit.witness.web;

import al.tryeza.audit.ledger.note.SignedNote;
import al.tryeza.audit.ledger.witness.Judgement;
import al.tryeza.audit.witness.Answer;
import al.tryeza.audit.witness.Witness;
import al.tryeza.web.Problem;
import al.tryeza.web.Refused;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class WitnessController {

    /** A proof of 63 hashes and a note with sixteen signatures of the longest kind, which has to be read, and room. */
    private static final int LARGEST = 64 * 1024;

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final MediaType SIZE = new MediaType("text", "x.tlog.size");

    private static final Problem UNKNOWN_LOG =
            Problem.of(HttpStatus.NOT_FOUND, "unknown_log", "This log is not watched here.");
    private static final Problem NOT_SIGNED = Problem.of(
            HttpStatus.FORBIDDEN,
            "not_signed",
            "No key that is trusted for this log has signed the checkpoint as it is.");
    private static final Problem MALFORMED = Problem.of(
            HttpStatus.BAD_REQUEST,
            "malformed",
            "This is no request of tlog-witness, or its old size is above the new.");
    private static final Problem INCONSISTENT = Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "inconsistent",
            "The checkpoint does not follow from what was cosigned before.");
    private static final Problem BUSY = new Problem(
            HttpStatus.SERVICE_UNAVAILABLE,
            "busy",
            "Many ask about this log at once. Send the same request again.",
            List.of(),
            Duration.ofSeconds(1));

    private final Witness witness;
    private final boolean monitoring;
    private final MeterRegistry meters;

    WitnessController(Witness witness, boolean monitoring, MeterRegistry meters) {
        this.witness = witness;
        this.monitoring = monitoring;
        this.meters = meters;
    }

    @Operation(summary = "Asks for cosignatures of a log's checkpoint (C2SP tlog-witness)")
    @ApiResponse(responseCode = "200", description = "cosignatures, a line each")
    @ApiResponse(responseCode = "400", description = "malformed, or the old size is above the new one")
    @ApiResponse(responseCode = "403", description = "no trusted key has signed, or a signature does not hold")
    @ApiResponse(responseCode = "404", description = "the log is not watched here")
    @ApiResponse(
            responseCode = "409",
            description = "the old size is not what was cosigned last; the body says what was")
    @ApiResponse(responseCode = "413", description = "larger than any request has to be")
    @ApiResponse(responseCode = "422", description = "the proof does not hold, or the same size has another root")
    @PostMapping("/log/witness/add-checkpoint")
    ResponseEntity<Object> add(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return refused(Problem.TOO_LARGE);
        }
        return switch (witness.add(body)) {
            case Answer.Signed(var cosignatures) -> {
                count("signed");
                yield ResponseEntity.ok()
                        .contentType(TEXT)
                        .body(cosignatures.stream().map(line -> line + "\n").collect(Collectors.joining()));
            }
            case Answer.Busy() -> refused(BUSY);
            case Answer.Refused(var why) -> refused(why);
        };
    }

    private ResponseEntity<Object> refused(Judgement why) {
        return switch (why) {
            case Judgement.UnknownLog() -> refused(UNKNOWN_LOG);
            case Judgement.NotSigned() -> refused(NOT_SIGNED);
            case Judgement.Malformed() -> refused(MALFORMED);
            case Judgement.Inconsistent() -> refused(INCONSISTENT);
            case Judgement.OtherSize(long size) -> {
                count("other_size");
                yield ResponseEntity.status(HttpStatus.CONFLICT)
                        .contentType(SIZE)
                        .body(Long.toUnsignedString(size) + "\n");
            }
            case Judgement.Consistent _ -> throw new IllegalStateException("what is consistent is not refused");
        };
    }

    private ResponseEntity<Object> refused(Problem problem) {
        count(problem.code());
        return problem.toResponse();
    }

    private void count(String code) {
        meters.counter("tryeza.witness.answers", "code", code).increment();
    }

    @Operation(summary = "What was cosigned last of a log, where monitoring is open")
    @GetMapping("/log/witness/{origin}/checkpoint")
    ResponseEntity<String> last(@PathVariable String origin) {
        SignedNote note = (monitoring ? witness.last(origin) : Optional.<SignedNote>empty())
                .orElseThrow(() -> new Refused(Problem.NOT_FOUND));
        return ResponseEntity.ok().contentType(TEXT).body(note.toString());
    }
}
