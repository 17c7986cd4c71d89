package al.tryeza.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CostTest {

    @Test
    void processor_time_of_a_process_only_grows() {
        var me = Map.of("me", ProcessHandle.current().pid());
        Cost before = Cost.of(me);
        long end = System.nanoTime() + 50_000_000;
        double work = 0;
        while (System.nanoTime() < end) {
            work += Math.sqrt(work + 1);
        }
        assertThat(work).isPositive();
        assertThat(Cost.of(me).since(before, 10).get("me")).isNotNegative();
        assertThat(before.seconds().get("me")).isPositive();
    }

    @Test
    void it_is_spread_over_the_referrals() {
        var before = new Cost(Map.of("kafka", 1.0));
        assertThat(new Cost(Map.of("kafka", 2.0, "late", 0.5)).since(before, 100))
                .isEqualTo(Map.of("kafka", 10.0, "late", 5.0));
    }
}
