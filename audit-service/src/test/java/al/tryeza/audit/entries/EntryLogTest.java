package al.tryeza.audit.entries;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.audit.keys.FakeKeys;
import al.tryeza.audit.keys.KeyName;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntryLogTest {

    private static final UUID ID = UUID.fromString("8c0c8d5e-43a3-4f0b-9d3c-6f5d0a1b2c3d");
    private static final UUID OTHER = UUID.fromString("4f1d7c1e-7a0b-4c35-9b58-0f3f4f6f7a11");

    private final FakeKeys keys = new FakeKeys();
    private final FakeEntryStore store = new FakeEntryStore();
    private final EntryLog log = new EntryLog(store, new Sealing(keys), new Unsealing(keys));

    @Test
    void records_are_numbered_from_zero_without_a_gap() {
        assertThat(append(event(UUID.randomUUID(), 0, "a"))).isEqualTo(stored(0));
        assertThat(append(event(UUID.randomUUID(), 1, "a"))).isEqualTo(stored(1));
        assertThat(append(unread(null, 2, "a"))).isEqualTo(stored(2));
    }

    @Test
    void an_event_delivered_again_is_the_entry_it_was() {
        append(event(ID, 0, "a"));
        assertThat(append(event(ID, 0, "a"))).isEqualTo(new Appended.Duplicate(0));
        assertThat(append(event(ID, 7, "a"))).isEqualTo(new Appended.Duplicate(0));
        assertThat(store.sealed).hasSize(1);
    }

    @Test
    void an_id_used_for_another_value_is_kept_under_a_code() {
        append(event(ID, 0, "a"));
        append(event(ID, 1, "b"));
        assertThat(store.entries()).extracting(Entry::code).containsExactly(null, EntryCode.ID_REUSED);
    }

    @Test
    void an_id_used_on_another_topic_is_kept_under_a_code() {
        append(event(ID, 0, "a"));
        append(on("access-events", ID, 0));
        assertThat(store.entries()).extracting(Entry::code).containsExactly(null, EntryCode.ID_REUSED);
    }

    @Test
    void an_id_used_again_and_delivered_again_is_kept_once() {
        append(event(ID, 0, "a"));
        append(event(ID, 1, "b"));
        assertThat(append(event(ID, 1, "b"))).isEqualTo(new Appended.Duplicate(1));
        append(event(ID, 2, "b"));
        assertThat(store.sealed).hasSize(3);
    }

    @Test
    void a_record_without_an_id_is_told_by_the_place_it_came_from() {
        append(unread(null, 4, "a"));
        assertThat(append(unread(null, 4, "a"))).isEqualTo(new Appended.Duplicate(0));
        append(unread(null, 5, "a"));
        append(unread(null, 6, null));
        assertThat(append(unread(null, 6, null))).isEqualTo(new Appended.Duplicate(2));
        append(unread(null, 6, ""));
        assertThat(store.sealed).hasSize(4);
    }

    @Test
    void a_place_with_other_bytes_is_another_record_for_the_topic_was_made_anew() {
        append(unread(null, 4, "a"));
        append(unread(null, 4, "b"));
        assertThat(store.sealed).hasSize(2);
    }

    @Test
    void a_dead_letter_has_the_id_of_its_event_and_is_an_entry_of_its_own() {
        append(event(ID, 0, "a"));
        append(on("case-events-dlt", ID, 0));
        append(on("case-events-dlt", ID, 1));
        append(on("case-events-dlt", ID, 1));
        assertThat(store.entries()).hasSize(3).extracting(Entry::code).containsOnlyNulls();
    }

    @Test
    void entries_that_come_together_go_in_together_and_each_becomes_what_it_would_have_become_alone() {
        append(event(ID, 0, "a"));
        var appended = log.append(List.of(
                event(OTHER, 1, "b"),
                event(UUID.randomUUID(), 2, "c"),
                event(OTHER, 3, "b"),
                event(ID, 4, "x"),
                event(ID, 4, "x"),
                unread(null, 5, "d"),
                unread(null, 5, "d"),
                event(UUID.randomUUID(), 6, "e")));

        assertThat(appended)
                .containsExactly(
                        stored(1),
                        stored(2),
                        new Appended.Duplicate(1),
                        stored(3),
                        new Appended.Duplicate(3),
                        stored(4),
                        new Appended.Duplicate(4),
                        stored(5));
        assertThat(store.entries())
                .extracting(entry -> entry.arrival().position())
                .containsExactly(0L, 1L, 2L, 4L, 5L, 6L);
        assertThat(store.entries().get(3).code()).isEqualTo(EntryCode.ID_REUSED);
        assertThat(store.runs).containsExactly(1, 5);
    }

    @Test
    void what_was_erased_and_comes_again_is_not_stored_again() {
        append(event(ID, 0, "a"));
        append(on("case-events-dlt", ID, 3));
        keys.destroy(KeyName.ofCase("K1"));
        assertThat(append(event(ID, 0, "a"))).isEqualTo(new Appended.Duplicate(0));
        assertThat(append(event(ID, 9, "another value, which nobody can compare")))
                .isEqualTo(new Appended.Duplicate(0));
        assertThat(append(on("case-events-dlt", ID, 3))).isEqualTo(new Appended.Duplicate(1));
        assertThat(store.sealed).hasSize(2);
    }

    @Test
    void after_an_erasure_a_new_event_of_the_case_has_a_new_key() {
        append(event(ID, 0, "a"));
        KeyMark before = store.sealed.getFirst().key();
        keys.destroy(KeyName.ofCase("K1"));
        append(event(OTHER, 1, "b"));
        assertThat(store.sealed.get(1).key()).isNotEqualTo(before);
    }

    @Test
    void what_was_sealed_under_a_key_that_died_before_its_turn_came_is_sealed_again() {
        append(event(ID, 0, "a"));
        KeyMark before = store.sealed.getFirst().key();
        store.beforeLock = () -> keys.destroy(KeyName.ofCase("K1"));
        append(event(OTHER, 1, "b"));
        SealedEntry late = store.sealed.get(1);
        assertThat(late.key()).isNotEqualTo(before);
        assertThat(new Unsealing(keys).open(store.kept(1))).isPresent();
        assertThat(late.leaf()
                        .has(new Unsealing(keys)
                                .opening(store.kept(1), al.tryeza.audit.ledger.entry.Compartment.CONTENT)
                                .orElseThrow()))
                .isTrue();
    }

    private Appended append(Entry entry) {
        return log.append(List.of(entry)).getFirst();
    }

    private Appended.Stored stored(int index) {
        return new Appended.Stored(
                index, store.entries().get(index), store.sealed.get(index).key());
    }

    private static Entry event(UUID id, long position, String content) {
        return TestEntries.event(id, "K1", position, content);
    }

    private static Entry on(String topic, UUID id, long position) {
        return TestEntries.event(topic, id, "K1", position, List.of(), "structure", "actor", "subject of it", "a");
    }

    private static Entry unread(@Nullable UUID id, long position, @Nullable String value) {
        return TestEntries.unread(id, position, value);
    }
}
