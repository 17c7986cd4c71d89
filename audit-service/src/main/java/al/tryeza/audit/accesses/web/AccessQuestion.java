package al.tryeza.audit.accesses.web;

import al.tryeza.audit.accesses.AccessQuery;
import al.tryeza.audit.questions.Question;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parameters by which accesses are asked for. */
final class AccessQuestion {

    static final Set<String> PARAMETERS =
            Set.of("case", "officer", "institution", "table", "purpose", "decision", "breakGlass", "from", "to");

    private static final Set<String> PURPOSES =
            Set.of("CASE_MANAGEMENT", "SERVICE_PROVISION", "CRIMINAL_INVESTIGATION");

    private static final Set<String> DECISIONS = Set.of("VIEWED", "PREVIEWED", "GRANTED", "DENIED", "UNKNOWN_CASE");

    private AccessQuestion() {}

    /** What is asked for; faults are left with the question. */
    static AccessQuery read(Question question, int rows) {
        Question.Span span = question.span();
        return new AccessQuery(
                question.id("case"),
                question.id("officer"),
                question.id("institution"),
                question.id("table"),
                question.word("purpose", PURPOSES),
                question.word("decision", DECISIONS),
                question.truth("breakGlass"),
                span.from(),
                span.to(),
                question.after(),
                Long.MAX_VALUE,
                rows);
    }

    /** The same, and more that only one door knows. */
    static Set<String> parametersAnd(String... more) {
        return Stream.concat(PARAMETERS.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }
}
