package al.tryeza.audit.entries.web;

import al.tryeza.audit.entries.Entries;
import al.tryeza.audit.entries.EntryQuery;
import al.tryeza.audit.entries.EventRecords;
import al.tryeza.audit.entries.StoredEntry;
import al.tryeza.audit.questions.Asked;
import al.tryeza.audit.questions.Page;
import al.tryeza.audit.questions.Query;
import al.tryeza.audit.questions.QueryLog;
import al.tryeza.audit.questions.Question;
import al.tryeza.web.CurrentOfficer;
import al.tryeza.web.Problem;
import al.tryeza.web.Refused;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class EntryController {

    private static final Set<String> PARAMETERS = Set.of("topic", "case", "from");

    private final Entries entries;
    private final EventRecords records;
    private final QueryLog queries;

    EntryController(Entries entries, EventRecords records, QueryLog queries) {
        this.entries = entries;
        this.records = records;
        this.queries = queries;
    }

    @GetMapping("/api/entries/{index}")
    EntryView one(@Parameter(hidden = true) CurrentOfficer officer, @PathVariable String index) {
        officer.require("auditor");
        long number = Question.numberInPath("index", index);
        queries.record(new Query(Asked.ENTRY, officer, "auditor", null, Map.of("index", Long.toString(number))));
        StoredEntry entry = entries.find(number).orElseThrow(() -> new Refused(Problem.NOT_FOUND));
        Optional<Map<String, Object>> record = Optional.ofNullable(entry.value())
                .filter(_ -> entry.code() == null)
                .flatMap(records::read);
        return EntryView.of(entry, record.orElse(null));
    }

    @GetMapping("/api/entries")
    @Parameter(name = "topic", in = ParameterIn.QUERY)
    @Parameter(name = "case", in = ParameterIn.QUERY)
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "lowest index")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 1,000; 100 where absent")
    @Parameter(name = "cursor", in = ParameterIn.QUERY)
    Page<EntrySummary> list(
            @Parameter(hidden = true) CurrentOfficer officer,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        officer.require("auditor");
        var question = new Question(parameters, PARAMETERS);
        long from = question.number("from", 0, Long.MAX_VALUE, 0);
        var query = new EntryQuery(
                question.id("topic"), question.id("case"), Math.max(from, question.after() + 1), question.rows());
        question.requireFaultless();
        queries.record(question.asked(Asked.ENTRIES, officer, "auditor"));
        return Page.of(entries.list(query), question, StoredEntry::index, EntrySummary::of);
    }
}
