package al.tryeza.audit.entries;

import static al.tryeza.audit.entries.TestEntries.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import al.tryeza.audit.keys.FakeKeys;
import al.tryeza.audit.keys.KeyName;
import al.tryeza.audit.ledger.entry.Compartment;
import al.tryeza.audit.ledger.entry.Leaf;
import al.tryeza.audit.ledger.entry.Opening;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SealingTest {

    private final FakeKeys keys = new FakeKeys();
    private final FakeEntryStore store = new FakeEntryStore();
    private final Sealing sealing = new Sealing(keys);
    private final Unsealing unsealing = new Unsealing(keys);

    @Test
    void a_record_comes_out_byte_for_byte_as_it_came_in() {
        var headers = new ArrayList<@Nullable Bytes>(List.of(bytes("ce_id"), bytes(""), bytes("none")));
        headers.add(null);
        Entry event = TestEntries.event(
                "case-events", UUID.randomUUID(), "K1", 3, headers, "structure", "", "subject", "content");
        for (Entry entry : List.of(
                event, event.withReusedId(), TestEntries.unread(null, 4, "x"), TestEntries.unread(null, 5, ""))) {
            OpenedEntry opened = unsealing.open(stored(entry)).orElseThrow();
            assertThat(opened.value()).isEqualTo(entry.arrival().value());
            assertThat(opened.key()).isEqualTo(entry.arrival().key());
            assertThat(opened.headers()).isEqualTo(entry.arrival().headers());
        }
        assertThat(unsealing
                        .open(stored(TestEntries.unread(null, 5, null)))
                        .orElseThrow()
                        .value())
                .isNull();
        assertThat(unsealing.open(stored(event)).orElseThrow().caseRef()).isEqualTo("K1");
    }

    @Test
    void structure_and_actor_stand_in_the_clear_and_nothing_of_subject_and_content_does() {
        KeptEntry kept = stored(TestEntries.event(UUID.randomUUID(), "K1", 0, "the content of it"));
        assertThat(kept.structure()).isEqualTo(bytes("structure"));
        assertThat(kept.actor()).isEqualTo(bytes("actor"));
        assertThat(text(kept.subject())).doesNotContain("subject of it", "K1");
        assertThat(text(kept.content())).doesNotContain("the content of it");
    }

    @Test
    void each_compartment_can_be_shown_alone_and_proves_the_leaf() {
        KeptEntry kept = stored(TestEntries.event(UUID.randomUUID(), "K1", 0, "content"));
        Leaf leaf = store.sealed.getLast().leaf();
        assertThat(Stream.of(Compartment.STRUCTURE, Compartment.ACTOR, Compartment.SUBJECT, Compartment.CONTENT)
                        .map(each -> unsealing.opening(kept, each).orElseThrow().commitment()))
                .isEqualTo(leaf.commitments());
        assertThat(unsealing.opening(kept, Compartment.RAW)).isEmpty();
        assertThat(unsealing.opening(kept, Compartment.SUBJECT).orElseThrow().bytes())
                .isEqualTo(bytes("subject of it").toArray());
        assertThat(Stream.of(Compartment.values())
                        .flatMap(each -> unsealing.opening(kept, each).stream())
                        .map(opening -> Arrays.toString(opening.salt())))
                .doesNotHaveDuplicates();
    }

    @Test
    void what_could_not_be_read_is_one_compartment_under_the_key_of_nobody_and_the_month() {
        KeptEntry kept = stored(TestEntries.unread(UUID.randomUUID(), 0, "garbage"));
        Leaf leaf = store.sealed.getLast().leaf();
        Opening raw = unsealing.opening(kept, Compartment.RAW).orElseThrow();
        assertThat(leaf.has(raw)).isTrue();
        assertThat(raw.bytes()).isEqualTo(bytes("garbage").toArray());
        assertThat(unsealing.opening(kept, Compartment.CONTENT)).isEmpty();
        assertThat(keys.find(new KeyName.OfInstitution("unknown", YearMonth.of(2026, 11)))
                        .orElseThrow()
                        .mark())
                .isEqualTo(kept.key().mark().toArray());
    }

    @Test
    void the_same_event_twice_has_leaves_that_tell_nothing_of_it() {
        stored(TestEntries.event(UUID.randomUUID(), "K1", 0, "content"));
        stored(TestEntries.event(UUID.randomUUID(), "K1", 0, "content"));
        assertThat(store.sealed.getFirst().leaf().commitments())
                .doesNotContainAnyElementsOf(store.sealed.getLast().leaf().commitments());
    }

    @Test
    void without_the_cases_key_who_acted_is_still_known_and_proved_and_the_rest_is_gone() {
        KeptEntry kept = stored(TestEntries.event(UUID.randomUUID(), "K1", 0, "content"));
        Leaf leaf = store.sealed.getLast().leaf();
        keys.destroy(KeyName.ofCase("K1"));
        assertThat(unsealing.open(kept)).isEmpty();
        assertThat(unsealing.mark("K1")).isEmpty();
        assertThat(unsealing.caseRef(kept.key(), kept.nonce(), kept.subject())).isEmpty();
        assertThat(unsealing.opening(kept, Compartment.SUBJECT)).isEmpty();
        assertThat(unsealing.opening(kept, Compartment.CONTENT)).isEmpty();
        assertThat(leaf.has(unsealing.opening(kept, Compartment.STRUCTURE).orElseThrow()))
                .isTrue();
        assertThat(leaf.has(unsealing.opening(kept, Compartment.ACTOR).orElseThrow()))
                .isTrue();
    }

    @Test
    void what_is_about_no_case_is_under_the_key_of_institution_and_month() {
        Entry entry = TestEntries.event(
                "directory-events", UUID.randomUUID(), null, 0, List.of(), "structure", "actor", "subject", "content");
        KeptEntry kept = stored(entry);
        assertThat(unsealing.open(kept).orElseThrow().caseRef()).isNull();
        keys.destroy(new KeyName.OfInstitution("shelter.vatra", YearMonth.of(2026, 11)));
        assertThat(unsealing.open(kept)).isEmpty();
        assertThat(unsealing.opening(kept, Compartment.ACTOR)).isEmpty();
    }

    @Test
    void a_sealed_part_that_stands_in_another_row_is_found_out() {
        KeptEntry one = stored(TestEntries.event(UUID.randomUUID(), "K1", 0, "content"));
        KeptEntry other = stored(TestEntries.event(UUID.randomUUID(), "K1", 1, "content"));
        var mixed = new KeptEntry(
                one.index(),
                one.topic(),
                one.receivedAt(),
                one.schemaId(),
                one.institution(),
                one.key(),
                one.nonce(),
                one.schema(),
                one.structure(),
                one.actor(),
                one.subject(),
                other.content());
        assertThatThrownBy(() -> unsealing.open(mixed))
                .isInstanceOf(SpoiltEntry.class)
                .hasMessage("content of an entry is not what was sealed");
    }

    private KeptEntry stored(Entry entry) {
        store.append(store.lock(), sealing.seal(List.of(entry)));
        return store.kept(store.sealed.size() - 1);
    }

    private static String text(@Nullable Bytes bytes) {
        return bytes == null ? "" : new String(bytes.toArray(), java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
