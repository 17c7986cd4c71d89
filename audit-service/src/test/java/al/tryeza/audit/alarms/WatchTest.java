package al.tryeza.audit.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WatchTest {

    private static final Instant START = Instant.parse("2026-11-01T08:00:00Z");
    private static final String SENDER = "/referral-service";
    private static final String TOPIC = "case-events";

    private final FakeAlarms alarms = new FakeAlarms();
    private final FakeSenders senders = new FakeSenders();
    private final Heartbeats heartbeats = new Heartbeats(senders, alarms);
    private final Watch watch = new Watch(
            Set.of(SENDER), senders, alarms, new Silence(Duration.ofSeconds(30), 3), Duration.ofSeconds(60), START);

    @Test
    void silence_raises_an_alarm_and_the_next_heartbeat_ends_it() {
        beat(0, 0);
        watch.look(at(90));
        assertThat(alarms.open).isEmpty();
        watch.look(at(91));
        assertThat(alarms.open).containsExactly(Alarm.silent(SENDER));
        beat(100, 0);
        watch.look(at(101));
        assertThat(alarms.open).isEmpty();
    }

    @Test
    void a_service_whose_events_have_all_arrived_raises_nothing() {
        senders.received(SENDER, 5, at(1));
        beat(2, 5);
        watch.look(at(80));
        assertThat(alarms.open).isEmpty();
        assertThat(senders.claims).isEmpty();
    }

    @Test
    void an_event_that_is_late_raises_nothing_within_its_grace() {
        senders.received(SENDER, 4, at(1));
        beat(2, 5);
        watch.look(at(61));
        assertThat(alarms.open).isEmpty();
        senders.received(SENDER, 1, at(1));
        watch.look(at(63));
        assertThat(alarms.open).isEmpty();
    }

    @Test
    void an_event_that_never_arrives_is_missed_however_many_came_after_it() {
        senders.received(SENDER, 4, at(1));
        beat(2, 5);
        senders.received(SENDER, 100, at(30));
        beat(32, 105);
        watch.look(at(62));
        assertThat(alarms.open).containsExactly(Alarm.counts(TOPIC, SENDER, 5, 4));
    }

    @Test
    void the_alarm_ends_when_the_missing_event_arrives_after_all() {
        senders.received(SENDER, 4, at(1));
        beat(2, 5);
        watch.look(at(62));
        assertThat(alarms.open).hasSize(1);
        senders.received(SENDER, 1, at(1));
        watch.look(at(70));
        assertThat(alarms.open).isEmpty();
    }

    @Test
    void events_that_a_service_says_it_never_sent_raise_the_alarm() {
        senders.received(SENDER, 6, at(1));
        beat(2, 6);
        watch.look(at(3));
        beat(32, 5);
        assertThat(alarms.open).containsExactly(Alarm.counts(TOPIC, SENDER, 5, 6));
    }

    @Test
    void heartbeats_read_late_and_all_at_once_raise_nothing() {
        senders.received(SENDER, 50, at(100));
        for (int beat = 0; beat < 10; beat++) {
            heartbeats.heard(SENDER, at(beat * 10L), Map.of(TOPIC, 5L * beat), at(200));
        }
        watch.look(at(300));
        assertThat(alarms.open(AlarmCode.COUNT_MISMATCH)).isZero();
    }

    private void beat(long second, long count) {
        heartbeats.heard(SENDER, at(second), Map.of(TOPIC, count), at(second));
    }

    private static Instant at(long seconds) {
        return START.plusSeconds(seconds);
    }
}
