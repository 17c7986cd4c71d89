package al.tryeza.bench.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import al.tryeza.bench.WrongUse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditArgumentsTest {

    @Test
    void what_is_not_said_is_as_the_usage_says() {
        assertThat(AppendArguments.of(List.of())).isEqualTo(new AppendArguments(50_000, 20, List.of(200, 1_000), 5, 5));
        assertThat(SizesArguments.of(List.of()))
                .isEqualTo(new SizesArguments(List.of(100_000L, 1_000_000L, 10_000_000L), 20, 5));
    }

    @Test
    void what_is_said_counts() {
        assertThat(AppendArguments.of(List.of("--batches", "100,500", "--entries", "1000", "--seconds", "2")))
                .isEqualTo(new AppendArguments(1_000, 20, List.of(100, 500), 2, 5));
        assertThat(SizesArguments.of(List.of("--sizes", "1000,2000", "--passes", "3", "--each", "5")))
                .isEqualTo(new SizesArguments(List.of(1_000L, 2_000L), 5, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--entries",
                "--entries 0",
                "--entries -1",
                "--entries many",
                "--entries 1,2",
                "--batches 1,",
                "--more 1"
            })
    void append_says_what_is_wrong(String words) {
        assertThatExceptionOfType(WrongUse.class)
                .isThrownBy(() -> AppendArguments.of(List.of(words.split(" ", -1))))
                .withMessageStartingWith("usage: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--sizes", "--sizes 0", "--sizes 2,1", "--sizes 1,1", "--sizes 1,x", "--passes 1,2", "--more 1"})
    void sizes_says_what_is_wrong(String words) {
        assertThatExceptionOfType(WrongUse.class)
                .isThrownBy(() -> SizesArguments.of(List.of(words.split(" ", -1))))
                .withMessageStartingWith("usage: ");
    }
}
