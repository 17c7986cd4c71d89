package al.tryeza.referral.policy.cedar;

import al.tryeza.referral.policy.Candidate;
import al.tryeza.referral.policy.Candidate.BrokenGlass;
import al.tryeza.referral.policy.Candidate.Granted;
import al.tryeza.referral.policy.Candidate.Judging;
import al.tryeza.referral.policy.Question;
import com.cedarpolicy.model.entity.Entity;
import com.cedarpolicy.value.CedarMap;
import com.cedarpolicy.value.DateTime;
import com.cedarpolicy.value.PrimBool;
import com.cedarpolicy.value.PrimString;
import com.cedarpolicy.value.Value;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A question in the words of the schema: the officer and the case as entities, the rest as context. */
record Asked(Entity officer, Entity subject, Map<String, Value> context) {

    /** Cedar counts milliseconds. */
    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    static Asked of(Question question) {
        return new Asked(officer(question.officer()), subject(question.subject()), context(question));
    }

    private static Entity officer(Question.AskingOfficer officer) {
        return new Entity(
                Names.officer(officer.id()),
                Map.of(
                        "institution", new PrimString(officer.institution()),
                        "institutionKind", new PrimString(officer.institutionKind()),
                        "roles", Names.texts(officer.roles()),
                        "status", new PrimString(officer.status())),
                Set.of());
    }

    private static Entity subject(Question.SubjectCase subject) {
        return new Entity(
                Names.caseOf(subject.caseRef()),
                Map.of(
                        "child", new PrimBool(subject.child()),
                        "closed", new PrimBool(subject.closed()),
                        "retainedFor", Names.codes(subject.retainedFor()),
                        "recusedOfficers", Names.set(subject.recusedOfficers(), Names::officer),
                        "recusedInstitutions", Names.texts(subject.recusedInstitutions())),
                Set.of());
    }

    private static Map<String, Value> context(Question question) {
        Map<String, Value> context = new HashMap<>(Map.of(
                "category",
                new PrimString(question.category().name()),
                "purpose",
                new PrimString(question.purpose().name()),
                "now",
                time(question.now()),
                "rulesAccepted",
                new PrimBool(question.rulesAccepted()),
                "withinRules",
                Names.codes(question.withinRules()),
                "consented",
                Names.codes(question.consented())));
        question.candidate()
                .ifPresent(candidate -> context.put(
                        switch (candidate) {
                            case Granted _ -> "grant";
                            case BrokenGlass _ -> "glass";
                            case Judging _ -> "judging";
                        },
                        candidate(candidate)));
        return context;
    }

    private static Value candidate(Candidate candidate) {
        Map<String, Value> fields = new HashMap<>(Map.of(
                "officer", Names.officer(candidate.officer()),
                "onCase", Names.caseOf(candidate.caseRef())));
        switch (candidate) {
            case Granted granted -> {
                fields.putAll(leave(granted));
                fields.put("purpose", new PrimString(granted.purpose().name()));
                fields.put("basis", new PrimString(granted.basis().name()));
            }
            case BrokenGlass glass -> {
                fields.putAll(leave(glass));
                fields.put("suspended", new PrimBool(glass.suspended()));
            }
            case Judging task ->
                fields.put("purpose", new PrimString(task.purpose().name()));
        }
        return new CedarMap(fields);
    }

    private static Map<String, Value> leave(Candidate candidate) {
        return Map.of(
                "categories", Names.codes(candidate.categories()),
                "from", time(candidate.from()),
                "until", time(candidate.until()),
                "ended", new PrimBool(candidate.ended()));
    }

    private static Value time(Instant instant) {
        return new DateTime(MILLISECONDS.format(instant));
    }
}
