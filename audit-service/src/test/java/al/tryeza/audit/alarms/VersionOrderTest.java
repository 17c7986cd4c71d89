package al.tryeza.audit.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.audit.entries.Appended;
import al.tryeza.audit.entries.Arrival;
import al.tryeza.audit.entries.Bytes;
import al.tryeza.audit.entries.Entry;
import al.tryeza.audit.entries.EntryCode;
import al.tryeza.audit.entries.Envelope;
import al.tryeza.audit.entries.Facts;
import al.tryeza.audit.entries.KeyMark;
import al.tryeza.audit.entries.TopicKind;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VersionOrderTest {

    private static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");

    private final FakeAlarms alarms = new FakeAlarms();
    private final Map<String, Stream> streams = new HashMap<>();
    private final VersionOrder order = new VersionOrder(new FakeStreams(), alarms);

    @Test
    void versions_in_order_raise_nothing() {
        store(TopicKind.GAPLESS, null, 1, 2, 3);
        assertThat(alarms.open).isEmpty();
    }

    @Test
    void a_gap_is_an_alarm_with_the_versions_that_are_missing() {
        store(TopicKind.GAPLESS, null, 1, 2, 5, 6, 9);
        assertThat(alarms.open).containsExactly(Alarm.gap("case-events", "K1", new Stream.Run(3, 8), 9));
    }

    @Test
    void a_gap_that_fills_narrows_the_alarm_and_then_ends_it() {
        store(TopicKind.GAPLESS, null, 1, 5, 2, 4);
        assertThat(alarms.open).containsExactly(Alarm.gap("case-events", "K1", new Stream.Run(3, 3), 4));
        store(TopicKind.GAPLESS, null, 3, 6);
        assertThat(alarms.open).isEmpty();
    }

    @Test
    void a_version_of_two_events_is_an_alarm() {
        store(TopicKind.GAPLESS, null, 1, 2, 1);
        assertThat(alarms.open).containsExactly(Alarm.repeated("case-events", "K1", 1));
    }

    @Test
    void topics_that_may_skip_and_entries_that_could_not_be_read_are_not_followed() {
        store(TopicKind.STATE, null, 4, 9);
        store(TopicKind.DEAD_LETTERS, null, 4, 4);
        store(TopicKind.GAPLESS, EntryCode.ID_REUSED, 7);
        assertThat(alarms.open).isEmpty();
        assertThat(streams).isEmpty();
    }

    private void store(TopicKind kind, @Nullable EntryCode code, long... versions) {
        for (long version : versions) {
            var arrival = new Arrival("case-events", kind, 0, version, null, List.of(), null, NOW);
            var facts = new Facts("K1", version, NOW, "K1", null, "tryeza", "service");
            var entry = new Entry(arrival, new Envelope(null, null, null, null), null, facts, null, code);
            order.stored(List.of(new Appended.Stored(version, entry, new KeyMark(0, Bytes.of(new byte[0])))));
        }
    }

    private final class FakeStreams implements Streams {

        @Override
        public Set<Advance> advance(Collection<Advance> advances) {
            return advances.stream().filter(this::moved).collect(Collectors.toSet());
        }

        private boolean moved(Advance advance) {
            Stream before = find(advance.topic(), advance.key());
            if (before.judge(advance.first()) != Stream.Verdict.NEXT) {
                return false;
            }
            put(advance.topic(), advance.key(), new Stream(advance.last(), before.missing()));
            return true;
        }

        @Override
        public Stream find(String topic, String key) {
            return streams.getOrDefault(topic + key, Stream.EMPTY);
        }

        @Override
        public void put(String topic, String key, Stream stream) {
            streams.put(topic + key, stream);
        }
    }
}
