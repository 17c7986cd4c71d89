package al.tryeza.audit.accesses.web;

import al.tryeza.audit.accesses.Access;
import al.tryeza.audit.accesses.AccessQuery;
import al.tryeza.audit.accesses.Accesses;
import al.tryeza.audit.questions.Asked;
import al.tryeza.audit.questions.Page;
import al.tryeza.audit.questions.QueryLog;
import al.tryeza.audit.questions.Question;
import al.tryeza.web.CurrentOfficer;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class AccessController {

    private final Accesses accesses;
    private final QueryLog queries;

    AccessController(Accesses accesses, QueryLog queries) {
        this.accesses = accesses;
        this.queries = queries;
    }

    @GetMapping("/api/accesses")
    @Parameter(name = "case", in = ParameterIn.QUERY)
    @Parameter(name = "officer", in = ParameterIn.QUERY)
    @Parameter(name = "institution", in = ParameterIn.QUERY)
    @Parameter(name = "table", in = ParameterIn.QUERY)
    @Parameter(name = "purpose", in = ParameterIn.QUERY)
    @Parameter(name = "decision", in = ParameterIn.QUERY)
    @Parameter(name = "breakGlass", in = ParameterIn.QUERY, description = "true, false, or absent for both")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "earliest time, included; ISO 8601 with offset")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "latest time, excluded; ISO 8601 with offset")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 1,000; 100 where absent")
    @Parameter(name = "cursor", in = ParameterIn.QUERY)
    Page<AccessView> list(
            @Parameter(hidden = true) CurrentOfficer officer,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        officer.require("auditor");
        var question = new Question(parameters, AccessQuestion.PARAMETERS);
        AccessQuery query = AccessQuestion.read(question, question.rows());
        question.requireFaultless();
        queries.record(question.asked(Asked.ACCESSES, officer, "auditor"));
        return Page.of(accesses.list(query), question, Access::index, AccessView::of);
    }
}
