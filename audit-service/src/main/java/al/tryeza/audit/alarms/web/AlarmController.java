package al.tryeza.audit.alarms.web;

import al.tryeza.audit.alarms.AlarmCode;
import al.tryeza.audit.alarms.AlarmQuery;
import al.tryeza.audit.alarms.Alarms;
import al.tryeza.audit.alarms.RaisedAlarm;
import al.tryeza.audit.questions.Asked;
import al.tryeza.audit.questions.Page;
import al.tryeza.audit.questions.QueryLog;
import al.tryeza.audit.questions.Question;
import al.tryeza.web.CurrentOfficer;
import al.tryeza.web.Problem;
import al.tryeza.web.Refused;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.time.Clock;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class AlarmController {

    private static final Set<String> PARAMETERS = Set.of("code", "open");

    private final Alarms alarms;
    private final QueryLog queries;
    private final Clock clock;

    AlarmController(Alarms alarms, QueryLog queries, Clock clock) {
        this.alarms = alarms;
        this.queries = queries;
        this.clock = clock;
    }

    @GetMapping("/api/alarms")
    @Parameter(name = "code", in = ParameterIn.QUERY)
    @Parameter(name = "open", in = ParameterIn.QUERY, description = "true, false, or absent for both")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 1,000; 100 where absent")
    @Parameter(name = "cursor", in = ParameterIn.QUERY)
    Page<AlarmView> list(
            @Parameter(hidden = true) CurrentOfficer officer,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        officer.require("auditor");
        var question = new Question(parameters, PARAMETERS);
        var query = new AlarmQuery(
                question.code("code", AlarmCode.class), question.truth("open"), question.after(), question.rows());
        question.requireFaultless();
        queries.record(question.asked(Asked.ALARMS, officer, "auditor"));
        return Page.of(alarms.list(query), question, RaisedAlarm::id, AlarmView::of);
    }

    @PostMapping("/api/alarms/{id}/acknowledgement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void acknowledge(@Parameter(hidden = true) CurrentOfficer officer, @PathVariable String id) {
        officer.require("auditor");
        if (!alarms.acknowledge(Question.numberInPath("id", id), officer.id(), clock.instant())) {
            throw new Refused(Problem.NOT_FOUND);
        }
    }
}
