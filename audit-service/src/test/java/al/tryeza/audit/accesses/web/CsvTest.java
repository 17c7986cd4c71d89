package al.tryeza.audit.accesses.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void every_value_stands_in_quotes_and_a_quote_in_it_is_doubled() {
        assertThat(Csv.line(7L, "a,b", "say \"no\"", "", true))
                .isEqualTo("\"7\",\"a,b\",\"say \"\"no\"\"\",\"\",\"true\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void what_a_spreadsheet_would_reckon_is_shown_as_text(String value) {
        assertThat(Csv.line(value)).isEqualTo("\"'" + value + "\"\r\n");
    }

    @Test
    void what_begins_with_a_letter_or_a_figure_stays() {
        assertThat(Csv.line("police.vlore", "2026-11-10", "a=b")).doesNotContain("'");
    }
}
