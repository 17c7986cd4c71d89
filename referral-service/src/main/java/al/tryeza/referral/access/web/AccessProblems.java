package al.tryeza.referral.access.web;

import al.tryeza.referral.access.Judgement;
import al.tryeza.web.Fault;
import al.tryeza.web.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Why somebody was not shown; with the id under which the try is on record. */
public final class AccessProblems {

    /** The key service does not answer. */
    public static final Problem VAULT_SILENT = new Problem(
            HttpStatus.SERVICE_UNAVAILABLE,
            "vault_unavailable",
            "Nothing was shown, because the keys could not be reached. The try is on record. Try again.",
            List.of(),
            Duration.ofSeconds(5));

    private AccessProblems() {}

    /** The policies deny it. */
    public static ResponseEntity<Object> notGranted(UUID accessId, Judgement judgement) {
        List<Fault> faults = new ArrayList<>();
        for (int index = 0; index < judgement.classes().size(); index++) {
            if (!judgement.classes().get(index).verdict().permitted()) {
                faults.add(new Fault("categories[" + index + "]", "not_granted"));
            }
        }
        return response(
                accessId,
                new Problem(
                        HttpStatus.FORBIDDEN,
                        "not_granted",
                        "Not all of this is granted to you for this purpose, so nothing is shown. The try is on record."
                                + " Ask the table's secretary for a grant.",
                        faults,
                        null));
    }

    /** The person's data is gone. */
    public static ResponseEntity<Object> erased(UUID accessId) {
        return response(
                accessId,
                Problem.of(HttpStatus.GONE, "erased", "The person's data has been erased. The try is on record."));
    }

    private static ResponseEntity<Object> response(UUID accessId, Problem problem) {
        Map<String, Object> body = problem.body();
        body.put("accessId", accessId);
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }
}
