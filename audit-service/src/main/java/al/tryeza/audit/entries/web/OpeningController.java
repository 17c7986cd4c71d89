package al.tryeza.audit.entries.web;

import al.tryeza.audit.entries.Entries;
import al.tryeza.audit.ledger.entry.Compartment;
import al.tryeza.audit.questions.Asked;
import al.tryeza.audit.questions.Query;
import al.tryeza.audit.questions.QueryLog;
import al.tryeza.audit.questions.Question;
import al.tryeza.web.CurrentOfficer;
import al.tryeza.web.Problem;
import al.tryeza.web.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows one compartment of an entry with its salt, so that it can be held against the entry's proof without us. */
@RestController
final class OpeningController {

    private final Entries entries;
    private final QueryLog queries;

    OpeningController(Entries entries, QueryLog queries) {
        this.entries = entries;
        this.queries = queries;
    }

    @Operation(summary = "One compartment (structure, actor, subject, content) as the verifier's --opening reads it")
    @GetMapping("/api/entries/{index}/openings/{compartment}")
    OpeningView opening(
            @Parameter(hidden = true) CurrentOfficer officer,
            @PathVariable String index,
            @PathVariable String compartment) {
        officer.require("auditor");
        long number = Question.numberInPath("index", index);
        // of bytes that are no event nobody knows what they hold, so none of them is shown
        Compartment wanted = Compartment.parse(compartment)
                .filter(known -> known != Compartment.RAW)
                .orElseThrow(() -> new Refused(Problem.NOT_FOUND));
        queries.record(new Query(
                Asked.OPENING,
                officer,
                "auditor",
                null,
                Map.of("index", Long.toString(number), "compartment", wanted.code())));
        return entries.find(number)
                .filter(entry -> entry.code() == null)
                .flatMap(_ -> entries.opening(number, wanted))
                .map(OpeningView::of)
                .orElseThrow(() -> new Refused(Problem.NOT_FOUND));
    }
}
