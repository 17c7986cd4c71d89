package al.tryeza.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void a_share_is_the_smallest_latency_that_so_many_do_not_exceed() {
        var latencies = Latencies.of(
                IntStream.rangeClosed(1, 200).mapToObj(each -> 201.0 - each).toList());
        assertThat(latencies.at(0.5)).isEqualTo(100);
        assertThat(latencies.at(0.99)).isEqualTo(198);
        assertThat(latencies.at(1)).isEqualTo(200);
        assertThat(Latencies.of(List.of()).at(0.5)).isNaN();
    }

    @Test
    void the_median_leaves_out_what_was_not_measured() {
        assertThat(Latencies.median(List.of(3.0, Double.NaN, 1.0, 2.0))).isEqualTo(2);
        assertThat(Latencies.median(List.of(1.0, 2.0))).isEqualTo(1.5);
        assertThat(Latencies.median(List.of())).isNaN();
    }
}
