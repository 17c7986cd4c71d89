package al.tryeza.audit.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SilenceTest {

    private static final Instant START = Instant.parse("2026-11-01T08:00:00Z");
    private static final Silence SILENCE = new Silence(Duration.ofSeconds(30), 3);

    @Test
    void a_service_heard_within_three_intervals_is_not_silent() {
        assertThat(SILENCE.isSilent(at(1_000), START, at(1_090))).isFalse();
    }

    @Test
    void a_service_not_heard_for_longer_is_silent() {
        assertThat(SILENCE.isSilent(at(1_000), START, at(1_091))).isTrue();
    }

    @Test
    void a_service_never_heard_has_three_intervals_from_when_we_began_to_listen() {
        assertThat(SILENCE.isSilent(null, START, at(90))).isFalse();
        assertThat(SILENCE.isSilent(null, START, at(91))).isTrue();
    }

    @Test
    void what_we_missed_while_we_were_down_is_not_silence() {
        assertThat(SILENCE.isSilent(at(-3_600), START, at(90))).isFalse();
        assertThat(SILENCE.isSilent(at(-3_600), START, at(91))).isTrue();
    }

    private static Instant at(long seconds) {
        return START.plusSeconds(seconds);
    }
}
