package al.tryeza.audit.accesses.web;

import al.tryeza.audit.accesses.Access;
import al.tryeza.audit.accesses.AccessQuery;
import al.tryeza.audit.accesses.Accesses;
import al.tryeza.audit.questions.Page;
import al.tryeza.audit.questions.Question;
import al.tryeza.web.CurrentOfficer;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.time.Instant;
import java.util.Set;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class AccessController {

    private static final Set<String> PARAMETERS = Set.of("case", "officer", "institution", "from", "to");

    private final Accesses accesses;

    AccessController(Accesses accesses) {
        this.accesses = accesses;
    }

    @GetMapping("/api/accesses")
    @Parameter(name = "case", in = ParameterIn.QUERY)
    @Parameter(name = "officer", in = ParameterIn.QUERY)
    @Parameter(name = "institution", in = ParameterIn.QUERY)
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "earliest time, included; ISO 8601 with offset")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "latest time, excluded; ISO 8601 with offset")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 1,000; 100 where absent")
    @Parameter(name = "cursor", in = ParameterIn.QUERY)
    Page<AccessView> list(
            @Parameter(hidden = true) CurrentOfficer officer,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        officer.require("auditor");
        var question = new Question(parameters, PARAMETERS);
        var query = query(question);
        return Page.of(accesses.list(query), question, Access::index, AccessView::of);
    }

    private static AccessQuery query(Question question) {
        Instant from = question.time("from");
        Instant to = question.time("to");
        if (from != null && to != null && !from.isBefore(to)) {
            question.fault("to", "not_after_from");
        }
        var query = new AccessQuery(
                question.id("case"),
                question.id("officer"),
                question.id("institution"),
                from,
                to,
                question.after(),
                question.rows());
        question.requireFaultless();
        return query;
    }
}
