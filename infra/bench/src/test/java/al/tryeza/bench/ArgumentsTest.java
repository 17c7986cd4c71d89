package al.tryeza.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    private static Arguments of(String line) {
        return Arguments.of(line.isEmpty() ? List.of() : List.of(line.split(" ", -1)), Path.of("results"));
    }

    @Test
    void without_arguments_all_sizes_and_both_doors_are_measured() {
        var usual = of("");
        assertThat(usual.cases()).containsExactly(1_000, 10_000, 100_000);
        assertThat(usual.doors()).containsExactly(Door.REST, Door.KAFKA);
        assertThat(usual.passes()).isEqualTo(3);
        assertThat(usual.together()).isEqualTo(200);
        assertThat(usual.steps()).isEqualTo(144);
        assertThat(usual.name(LocalDate.of(2026, 1, 2))).isEqualTo("2026-01-02-pipeline");
    }

    @Test
    void each_argument_is_taken() {
        var given =
                of("--cases 10,20 --rates 0.5,2 --doors kafka --passes 1 --seconds 3 --together 1 --label before-it");
        assertThat(given)
                .isEqualTo(new Arguments(
                        List.of(10, 20),
                        List.of(0.5, 2.0),
                        List.of(Door.KAFKA),
                        1,
                        3,
                        1,
                        Path.of("results"),
                        "before-it"));
        assertThat(given.name(LocalDate.of(2026, 1, 2))).isEqualTo("2026-01-02-pipeline-before-it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--cases 0",
                "--cases 20,10",
                "--cases 10,10",
                "--cases ten",
                "--cases 9999999",
                "--rates 0",
                "--rates -1",
                "--rates 1,,2",
                "--doors smtp",
                "--doors rest,rest",
                "--doors ",
                "--together 0",
                "--passes 99",
                "--seconds 1.5",
                "--label ../elsewhere",
                "--passes",
                "--fast yes",
                "8"
            })
    void what_is_wrong_is_said_in_a_sentence(String line) {
        assertThatThrownBy(() -> of(line)).isInstanceOf(WrongUse.class).hasMessageContaining(".");
    }
}
