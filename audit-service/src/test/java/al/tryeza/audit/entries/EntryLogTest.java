package al.tryeza.audit.entries;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntryLogTest {

    private static final UUID ID = UUID.fromString("8c0c8d5e-43a3-4f0b-9d3c-6f5d0a1b2c3d");

    private static final UUID OTHER = UUID.fromString("4f1d7c1e-7a0b-4c35-9b58-0f3f4f6f7a11");

    private final FakeEntryStore store = new FakeEntryStore();
    private final EntryLog log = new EntryLog(store);

    @Test
    void records_are_numbered_from_zero_without_a_gap() {
        assertThat(log.append(event(UUID.randomUUID(), 0, "a"))).isEqualTo(stored(0));
        assertThat(log.append(event(UUID.randomUUID(), 1, "a"))).isEqualTo(stored(1));
        assertThat(log.append(event(null, 2, "a"))).isEqualTo(stored(2));
    }

    @Test
    void an_event_delivered_again_is_the_entry_it_was() {
        log.append(event(ID, 0, "a"));
        assertThat(log.append(event(ID, 0, "a"))).isEqualTo(new Appended.Duplicate(0));
        assertThat(log.append(event(ID, 7, "a"))).isEqualTo(new Appended.Duplicate(0));
        assertThat(store.entries).hasSize(1);
    }

    @Test
    void an_id_used_for_another_value_is_kept_under_a_code() {
        log.append(event(ID, 0, "a"));
        log.append(event(ID, 1, "b"));
        assertThat(store.entries).extracting(Entry::code).containsExactly(null, EntryCode.ID_REUSED);
    }

    @Test
    void an_id_used_on_another_topic_is_kept_under_a_code() {
        log.append(event(ID, 0, "a"));
        log.append(entry("access-events", TopicKind.GAPLESS, ID, 0, "a"));
        assertThat(store.entries).extracting(Entry::code).containsExactly(null, EntryCode.ID_REUSED);
    }

    @Test
    void an_id_used_again_and_delivered_again_is_kept_once() {
        log.append(event(ID, 0, "a"));
        log.append(event(ID, 1, "b"));
        assertThat(log.append(event(ID, 1, "b"))).isEqualTo(new Appended.Duplicate(1));
        log.append(event(ID, 2, "b"));
        assertThat(store.entries).hasSize(3);
    }

    @Test
    void a_record_without_an_id_is_told_by_the_place_it_came_from() {
        log.append(event(null, 4, "a"));
        assertThat(log.append(event(null, 4, "a"))).isEqualTo(new Appended.Duplicate(0));
        log.append(event(null, 5, "a"));
        assertThat(store.entries).hasSize(2);
    }

    @Test
    void a_place_with_other_bytes_is_another_record_for_the_topic_was_made_anew() {
        log.append(event(null, 4, "a"));
        log.append(event(null, 4, "b"));
        assertThat(store.entries).hasSize(2);
    }

    @Test
    void a_dead_letter_has_the_id_of_its_event_and_is_an_entry_of_its_own() {
        log.append(event(ID, 0, "a"));
        log.append(entry("case-events-dlt", TopicKind.DEAD_LETTERS, ID, 0, "a"));
        log.append(entry("case-events-dlt", TopicKind.DEAD_LETTERS, ID, 1, "a"));
        log.append(entry("case-events-dlt", TopicKind.DEAD_LETTERS, ID, 1, "a"));
        assertThat(store.entries).hasSize(3).extracting(Entry::code).containsOnlyNulls();
    }

    @Test
    void entries_that_come_together_go_in_together_and_each_becomes_what_it_would_have_become_alone() {
        log.append(event(ID, 0, "a"));
        var appended = log.append(List.of(
                event(OTHER, 1, "b"),
                event(UUID.randomUUID(), 2, "c"),
                event(OTHER, 3, "b"),
                event(ID, 4, "x"),
                event(null, 5, "d"),
                event(UUID.randomUUID(), 6, "e")));

        assertThat(appended)
                .containsExactly(stored(1), stored(2), new Appended.Duplicate(1), stored(3), stored(4), stored(5));
        assertThat(store.entries)
                .extracting(entry -> entry.arrival().position())
                .containsExactly(0L, 1L, 2L, 4L, 5L, 6L);
        assertThat(store.entries.get(3).code()).isEqualTo(EntryCode.ID_REUSED);
        assertThat(store.runs).containsExactly(2, 1);
    }

    private Appended.Stored stored(int index) {
        return new Appended.Stored(index, store.entries.get(index));
    }

    private static Entry event(@Nullable UUID id, long position, String value) {
        return entry("case-events", TopicKind.GAPLESS, id, position, value);
    }

    private static Entry entry(String topic, TopicKind kind, @Nullable UUID id, long position, String value) {
        var arrival = new Arrival(
                topic,
                kind,
                0,
                position,
                Bytes.of("key".getBytes(UTF_8)),
                List.of(),
                Bytes.of(value.getBytes(UTF_8)),
                Instant.parse("2026-11-01T08:00:00Z"));
        return new Entry(arrival, new Envelope(id, null, null, null), null, null, null);
    }
}
