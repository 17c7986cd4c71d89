package al.tryeza.audit.publication.web;

import al.tryeza.audit.ledger.proof.TlogProof;
import al.tryeza.audit.publication.Publication;
import al.tryeza.audit.questions.Question;
import al.tryeza.web.CurrentOfficer;
import al.tryeza.web.MachineScope;
import al.tryeza.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Proofs for whoever may read the log: they show no more of an entry than the log does. */
@RestController
final class ProofController {

    private static final Problem NOT_YET = new Problem(
            HttpStatus.SERVICE_UNAVAILABLE,
            "not_published_yet",
            "The entry is kept, and no published checkpoint covers it yet. Ask again.",
            List.of(),
            Duration.ofSeconds(1));

    private final Publication publication;

    ProofController(Publication publication) {
        this.publication = publication;
    }

    @Operation(summary = "Proof that an entry is in the log, to be checked without us (C2SP tlog-proof)")
    @MachineScope("log:read")
    @GetMapping("/api/entries/{index}/proof")
    ResponseEntity<?> proof(@Parameter(hidden = true) CurrentOfficer officer, @PathVariable String index) {
        long number = Question.numberInPath("index", index);
        Optional<TlogProof> proof = publication.proof(number);
        if (proof.isPresent()) {
            return file(number, proof.get().toString().getBytes(StandardCharsets.UTF_8));
        }
        return (publication.has(number) ? NOT_YET : Problem.NOT_FOUND).toResponse();
    }

    private static ResponseEntity<byte[]> file(long index, byte[] proof) {
        String name = ContentDisposition.attachment()
                .filename("entry-" + index + ".tlog-proof")
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, name)
                .eTag(ContentTag.of(proof))
                .body(proof);
    }
}
