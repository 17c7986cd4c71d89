package al.tryeza.audit.statement.web;

import al.tryeza.audit.accesses.Access;
import al.tryeza.audit.accesses.AccessQuery;
import al.tryeza.audit.accesses.Accesses;
import al.tryeza.audit.ids.LegalText;
import al.tryeza.audit.questions.Asked;
import al.tryeza.audit.questions.Query;
import al.tryeza.audit.questions.QueryLog;
import al.tryeza.audit.questions.Question;
import al.tryeza.audit.statement.Leading;
import al.tryeza.audit.statement.Standings;
import al.tryeza.audit.statement.Statement;
import al.tryeza.audit.statement.Words;
import al.tryeza.web.CurrentOfficer;
import al.tryeza.web.Problem;
import al.tryeza.web.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For auditors, and for whoever leads the case; for anybody else there is no such case here. */
@RestController
final class StatementController {

    private static final Set<String> PARAMETERS = Set.of("language", "format");
    private static final int PART = 1_000;

    private final Standings standings;
    private final Accesses accesses;
    private final QueryLog queries;
    private final Clock clock;

    StatementController(Standings standings, Accesses accesses, QueryLog queries, Clock clock) {
        this.standings = standings;
        this.accesses = accesses;
        this.queries = queries;
        this.clock = clock;
    }

    @Operation(summary = "Who saw which data of the person, when and why: to be handed to the person")
    @GetMapping("/api/cases/{ref}/access-statement")
    @Parameter(name = "language", in = ParameterIn.QUERY, description = "sq, or en; sq where absent")
    @Parameter(name = "format", in = ParameterIn.QUERY, description = "html to print, or text; html where absent")
    ResponseEntity<byte[]> statement(
            @Parameter(hidden = true) CurrentOfficer officer,
            @PathVariable String ref,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        var question = new Question(parameters, PARAMETERS);
        Words words = "en".equals(question.word("language", Set.of("sq", "en"))) ? Words.EN : Words.SQ;
        boolean text = "text".equals(question.word("format", Set.of("html", "text")));
        question.requireFaultless();
        String role = LegalText.isId(ref)
                ? standings
                        .find(officer, ref)
                        .flatMap(standing -> Leading.role(officer, standing))
                        .orElseThrow(() -> new Refused(Problem.NOT_FOUND))
                : refuse();
        queries.record(new Query(Asked.ACCESS_STATEMENT, officer, role, ref, Map.of("language", words.tag())));
        var statement = Statement.of(ref, all(ref), standings.names(), clock.instant());
        return text
                ? answer(StatementText.of(statement, words), MediaType.TEXT_PLAIN, "default-src 'none'")
                : answer(StatementPage.of(statement, words), MediaType.TEXT_HTML, StatementPage.POLICY);
    }

    private static String refuse() {
        throw new Refused(Problem.NOT_FOUND);
    }

    private List<Access> all(String caseRef) {
        var all = new ArrayList<Access>();
        long after = -1;
        List<Access> part;
        do {
            part = accesses.list(AccessQuery.ofCase(caseRef, after, PART));
            all.addAll(part);
            after = part.isEmpty() ? after : part.getLast().index();
        } while (part.size() == PART);
        return all;
    }

    private static ResponseEntity<byte[]> answer(String text, MediaType type, String policy) {
        return ResponseEntity.ok()
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", policy)
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
