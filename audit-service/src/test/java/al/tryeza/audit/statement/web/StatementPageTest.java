package al.tryeza.audit.statement.web;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.audit.statement.Statement;
import al.tryeza.audit.statement.Words;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatementPageTest {

    private static final Instant TIME = Instant.parse("2026-07-07T10:00:00Z");

    @ParameterizedTest
    @EnumSource(Words.class)
    void page_and_text_tell_the_same(Words words) {
        var statement = new Statement(
                "K1",
                List.of(new Statement.Seen(
                        TIME,
                        "vatra.worker",
                        "Qendra Vatra",
                        List.of("IDENTITY"),
                        "SERVICE_PROVISION",
                        "SAFETY",
                        true)),
                List.of(new Statement.Times("Policia", 3, TIME)),
                List.of(),
                TIME);
        for (String shown : List.of(StatementPage.of(statement, words), StatementText.of(statement, words))) {
            assertThat(shown)
                    .contains("K1", "Qendra Vatra (vatra.worker)", "Policia: 3")
                    .contains(words.of(TIME), words.of("IDENTITY"), words.of("SAFETY") + ", " + words.emergency)
                    .contains(words.opened, words.rights)
                    .doesNotContain(words.refused, words.nobody, "IDENTITY")
                    .doesNotContainPattern("\\{[a-z]+}");
        }
    }

    @Test
    void nobody_having_seen_anything_is_said() {
        var nothing = new Statement("K1", List.of(), List.of(), List.of(), TIME);
        assertThat(StatementPage.of(nothing, Words.EN))
                .contains(Words.EN.nobody)
                .doesNotContain("<table>");
        assertThat(StatementText.of(nothing, Words.SQ)).contains(Words.SQ.nobody);
    }

    @Test
    void nothing_that_is_filled_in_is_taken_for_a_part_of_the_page() {
        var twisted = new Statement(
                "{seen}",
                List.of(new Statement.Seen(TIME, "<script>", "\"{ref}\"&", List.of("OF_2030"), "OF_2030", null, false)),
                List.of(),
                List.of(),
                TIME);
        assertThat(StatementPage.of(twisted, Words.EN))
                .doesNotContain("<script>", "{seen}", "{ref}")
                .contains("&lt;script&gt;", "&#123;seen}");
    }

    @Test
    void the_policy_lets_the_page_have_its_own_style_and_nothing_else() {
        assertThat(StatementPage.POLICY).startsWith("default-src 'none'; style-src 'sha256-");
    }
}
