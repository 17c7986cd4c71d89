package al.tryeza.audit.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import al.tryeza.web.Fault;
import al.tryeza.web.Refused;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTest {

    enum Code {
        ONE
    }

    @Test
    void what_is_absent_or_empty_does_not_narrow() {
        Question question = ask("case", "", "limit", "", "cursor", "");
        assertThat(question.id("case")).isNull();
        assertThat(question.time("from")).isNull();
        assertThat(question.code("code", Code.class)).isNull();
        assertThat(question.truth("open")).isNull();
        assertThat(question.limit()).isEqualTo(100);
        assertThat(question.after()).isEqualTo(-1);
        question.requireFaultless();
    }

    @Test
    void what_is_legal_is_read() {
        Question question =
                ask("case", "K7", "from", "2026-11-01T08:00:00+01:00", "code", "ONE", "open", "true", "limit", "1000");
        assertThat(question.id("case")).isEqualTo("K7");
        assertThat(question.time("from")).isEqualTo(Instant.parse("2026-11-01T07:00:00Z"));
        assertThat(question.code("code", Code.class)).isEqualTo(Code.ONE);
        assertThat(question.truth("open")).isTrue();
        assertThat(question.limit()).isEqualTo(1000);
        question.requireFaultless();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit  | 0                         | out_of_range",
                "limit  | 1001                      | out_of_range",
                "limit  | -1                        | out_of_range",
                "limit  | ten                       | not_a_number",
                "limit  | 99999999999999999999      | not_a_number",
                "limit  | 1e2                       | not_a_number",
                "cursor | -2                        | out_of_range",
                "cursor | x                         | not_a_number",
                "from   | yesterday                 | not_a_time",
                "from   | 2026-11-01                | not_a_time",
                "from   | 2026-13-01T00:00:00Z      | not_a_time",
                "from   | +99999-01-01T00:00:00Z    | out_of_range",
                "case   | two words                 | not_an_id",
                "case   | Gjirokastër               | not_an_id",
                "code   | TWO                       | unknown_code",
                "open   | yes                       | not_true_or_false",
                "other  | 1                         | unknown_parameter"
            })
    void what_is_not_legal_is_named_by_field_and_code(String field, String value, String code) {
        assertThat(faults(ask(field, value)))
                .containsExactly(new Fault(code.equals("unknown_parameter") ? "query" : field, code));
    }

    @Test
    void a_parameter_given_twice_is_a_fault() {
        assertThat(faults(new Question(Map.of("case", List.of("K7", "K8")), Set.of("case"))))
                .containsExactly(new Fault("case", "repeated"));
    }

    @Test
    void all_faults_are_told_at_once_and_nothing_that_was_sent() {
        Question question = ask("limit", "ALPHA", "cursor", "BETA", "case", "GAM MA", "from", "DELTA", "zeta", "1");
        List<Fault> faults = faults(question);
        assertThat(faults)
                .containsExactlyInAnyOrder(
                        new Fault("query", "unknown_parameter"),
                        new Fault("limit", "not_a_number"),
                        new Fault("cursor", "not_a_number"),
                        new Fault("case", "not_an_id"),
                        new Fault("from", "not_a_time"));
        assertThatThrownBy(question::requireFaultless)
                .hasMessageNotContainingAny("ALPHA", "BETA", "GAM", "DELTA", "zeta");
    }

    @Test
    void a_page_tells_where_the_next_one_begins_only_if_there_is_one() {
        Question question = ask("limit", "3");
        assertThat(Page.of(rows(4), question, row -> row, row -> "row " + row))
                .isEqualTo(new Page<>(List.of("row 0", "row 1", "row 2"), "2"));
        assertThat(Page.of(rows(3), question, row -> row, row -> "row " + row).next())
                .isNull();
        assertThat(Page.of(rows(0), question, row -> row, row -> "row " + row).items())
                .isEmpty();
    }

    private static List<Long> rows(int count) {
        return LongStream.range(0, count).boxed().toList();
    }

    private static List<Fault> faults(Question question) {
        question.id("case");
        question.time("from");
        question.code("code", Code.class);
        question.truth("open");
        return catchThrowableOfType(Refused.class, question::requireFaultless)
                .problem()
                .faults();
    }

    private static Question ask(String... parameters) {
        var values = new HashMap<String, List<String>>();
        for (int name = 0; name < parameters.length; name += 2) {
            values.put(parameters[name], List.of(parameters[name + 1]));
        }
        return new Question(values, Set.of("case", "from", "code", "open"));
    }
}
