package al.tryeza.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    private static Arguments of(String line) {
        return Arguments.of(line.isEmpty() ? List.of() : List.of(line.split(" ", -1)), Path.of("results"));
    }

    @Test
    void without_arguments_all_sizes_are_measured() {
        var usual = of("");
        assertThat(usual.cases()).containsExactly(1_000, 10_000, 100_000);
        assertThat(usual.passes()).isEqualTo(3);
        assertThat(usual.label()).isEmpty();
    }

    @Test
    void each_argument_is_taken() {
        assertThat(of("--cases 10,20 --rates 0.5,2 --passes 1 --seconds 3 --label before-it"))
                .isEqualTo(new Arguments(List.of(10, 20), List.of(0.5, 2.0), 1, 3, Path.of("results"), "before-it"));
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
