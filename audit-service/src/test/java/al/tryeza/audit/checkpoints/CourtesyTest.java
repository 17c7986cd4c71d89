package al.tryeza.audit.checkpoints;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CourtesyTest {

    private final Courtesy courtesy = new Courtesy();

    @Test
    void one_question_at_a_time() {
        assertThat(courtesy.allows(0)).isTrue();
        courtesy.asked();
        assertThat(courtesy.allows(Long.MAX_VALUE)).isFalse();
        courtesy.answered(true, 5);
        assertThat(courtesy.allows(5)).isTrue();
    }

    @Test
    void after_each_failure_the_pause_doubles_up_to_half_a_minute_and_an_answer_ends_it() {
        List<Long> pauses = new ArrayList<>();
        // near the end of what the machine's clock can count
        long now = Long.MAX_VALUE - Duration.ofSeconds(5).toNanos();
        for (int failure = 0; failure < 9; failure++) {
            courtesy.asked();
            courtesy.answered(false, now);
            long pause = 500;
            while (!courtesy.allows(now + Duration.ofMillis(pause).toNanos())) {
                pause += 500;
            }
            assertThat(courtesy.allows(now + Duration.ofMillis(pause).toNanos() - 1))
                    .isFalse();
            pauses.add(pause);
            now += Duration.ofMillis(pause).toNanos();
        }
        assertThat(pauses).containsExactly(500L, 1_000L, 2_000L, 4_000L, 8_000L, 16_000L, 30_000L, 30_000L, 30_000L);
        courtesy.asked();
        courtesy.answered(true, now);
        assertThat(courtesy.allows(now)).isTrue();
    }
}
