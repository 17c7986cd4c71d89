package al.tryeza.audit.accesses.web;

import al.tryeza.audit.accesses.Access;
import al.tryeza.audit.accesses.AccessQuery;
import al.tryeza.audit.accesses.Accesses;
import al.tryeza.audit.questions.Asked;
import al.tryeza.audit.questions.QueryLog;
import al.tryeza.audit.questions.Question;
import al.tryeza.web.CurrentOfficer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * All accesses that a question finds, however many, page by page from the database to the reader. How many rows come is
 * told before the first: whoever counts them sees how far it is, and that none was cut off.
 */
@RestController
final class ExportController {

    /** Header with the number of rows. */
    static final String ROWS = "Tryeza-Rows";

    private static final Set<String> PARAMETERS = AccessQuestion.parametersAnd("format");
    private static final int PART = 1_000;

    private final Accesses accesses;
    private final QueryLog queries;
    private final JsonMapper json;

    ExportController(Accesses accesses, QueryLog queries, JsonMapper json) {
        this.accesses = accesses;
        this.queries = queries;
        this.json = json;
    }

    @Operation(summary = "All accesses that are found, as a file; the header Tryeza-Rows says how many")
    @GetMapping("/api/accesses/export")
    @Parameter(name = "format", in = ParameterIn.QUERY, description = "csv, or jsonl; csv where absent")
    @Parameter(name = "case", in = ParameterIn.QUERY)
    @Parameter(name = "officer", in = ParameterIn.QUERY)
    @Parameter(name = "institution", in = ParameterIn.QUERY)
    @Parameter(name = "table", in = ParameterIn.QUERY)
    @Parameter(name = "purpose", in = ParameterIn.QUERY)
    @Parameter(name = "decision", in = ParameterIn.QUERY)
    @Parameter(name = "breakGlass", in = ParameterIn.QUERY, description = "true, false, or absent for both")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "earliest time, included; ISO 8601 with offset")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "latest time, excluded; ISO 8601 with offset")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "index after which to begin")
    void export(
            @Parameter(hidden = true) CurrentOfficer officer,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        officer.require("auditor");
        var question = new Question(parameters, PARAMETERS);
        ExportFormat format = "jsonl".equals(question.word("format", Set.of("csv", "jsonl")))
                ? ExportFormat.jsonLines(json)
                : ExportFormat.csv();
        AccessQuery asked = AccessQuestion.read(question, PART);
        question.requireFaultless();
        queries.record(question.asked(Asked.ACCESS_EXPORT, officer, "auditor"));

        Accesses.Found found = accesses.count(asked);
        response.setContentType(format.type());
        response.setHeader(ROWS, Long.toString(found.count()));
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"accesses." + format.ending() + '"');
        write(asked.upTo(found.last()), format, response.getOutputStream());
    }

    private void write(AccessQuery first, ExportFormat format, OutputStream out) throws IOException {
        out.write(format.head());
        AccessQuery next = first;
        List<Access> part;
        do {
            part = accesses.list(next);
            for (Access access : part) {
                out.write(format.row(AccessView.of(access)));
            }
            out.flush();
            next = part.isEmpty() ? next : next.after(part.getLast().index());
        } while (part.size() == PART);
    }
}
