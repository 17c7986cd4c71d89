package al.tryeza.audit.leave.web;

import al.tryeza.audit.leave.GlassQuery;
import al.tryeza.audit.leave.Leaves;
import al.tryeza.audit.questions.Asked;
import al.tryeza.audit.questions.Page;
import al.tryeza.audit.questions.QueryLog;
import al.tryeza.audit.questions.Question;
import al.tryeza.web.CurrentOfficer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.util.Set;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class GlassController {

    private static final Set<String> PARAMETERS = Set.of("review", "case", "officer", "institution", "from", "to");
    private static final String AWAITED = "AWAITED";

    private final Leaves leaves;
    private final QueryLog queries;

    GlassController(Leaves leaves, QueryLog queries) {
        this.leaves = leaves;
        this.queries = queries;
    }

    @Operation(summary = "Broken glasses, and what was said of them")
    @GetMapping("/api/broken-glasses")
    @Parameter(name = "review", in = ParameterIn.QUERY, description = "AWAITED, GIVEN, or absent for both")
    @Parameter(name = "case", in = ParameterIn.QUERY)
    @Parameter(name = "officer", in = ParameterIn.QUERY)
    @Parameter(name = "institution", in = ParameterIn.QUERY)
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "earliest time, included; ISO 8601 with offset")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "latest time, excluded; ISO 8601 with offset")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 1,000; 100 where absent")
    @Parameter(name = "cursor", in = ParameterIn.QUERY)
    Page<GlassView> list(
            @Parameter(hidden = true) CurrentOfficer officer,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        officer.require("auditor");
        var question = new Question(parameters, PARAMETERS);
        String review = question.word("review", Set.of(AWAITED, "GIVEN"));
        Question.Span span = question.span();
        var query = new GlassQuery(
                review == null ? null : Boolean.valueOf(review.equals(AWAITED)),
                question.id("case"),
                question.id("officer"),
                question.id("institution"),
                span.from(),
                span.to(),
                question.after(),
                question.rows());
        question.requireFaultless();
        queries.record(question.asked(Asked.BROKEN_GLASSES, officer, "auditor"));
        return Page.of(leaves.glasses(query), question, glass -> glass.leave().index(), GlassView::of);
    }
}
