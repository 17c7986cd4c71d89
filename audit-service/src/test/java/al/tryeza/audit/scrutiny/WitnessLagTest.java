package al.tryeza.audit.scrutiny;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.audit.alarms.Alarm;
import al.tryeza.audit.alarms.FakeAlarms;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WitnessLagTest {

    private static final Instant START = Instant.parse("2026-11-10T10:00:00Z");

    private final FakeAlarms alarms = new FakeAlarms();
    private final WitnessLag lag = new WitnessLag(alarms, Duration.ofSeconds(60));

    @Test
    void entries_that_are_published_in_time_are_no_alarm_however_fast_they_come() {
        for (int second = 0; second < 300; second += 5) {
            lag.look(1_000L + second, 1_000L + second - 20, START.plusSeconds(second));
        }
        assertThat(alarms.open).isEmpty();
    }

    @Test
    void entries_that_wait_too_long_raise_one_that_says_how_many_until_they_are_published() {
        lag.look(10, 7, START);
        lag.look(12, 7, START.plusSeconds(60));
        assertThat(alarms.open).isEmpty();
        lag.look(12, 7, START.plusSeconds(61));
        assertThat(alarms.open).containsExactly(Alarm.unwitnessed(12, 7));
        lag.look(12, 9, START.plusSeconds(66));
        assertThat(alarms.open).containsExactly(Alarm.unwitnessed(12, 9));
        lag.look(12, 10, START.plusSeconds(70));
        assertThat(alarms.open).isEmpty();
        lag.look(12, 10, START.plusSeconds(131));
        assertThat(alarms.open).containsExactly(Alarm.unwitnessed(12, 10));
        lag.look(12, 12, START.plusSeconds(140));
        assertThat(alarms.open).isEmpty();
    }
}
