package al.tryeza.audit.entries.jdbc;

import static al.tryeza.audit.entries.TestEntries.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.audit.AuditWorld;
import al.tryeza.audit.entries.Appended;
import al.tryeza.audit.entries.Bytes;
import al.tryeza.audit.entries.Entries;
import al.tryeza.audit.entries.Entry;
import al.tryeza.audit.entries.EntryLog;
import al.tryeza.audit.entries.EntryQuery;
import al.tryeza.audit.entries.KeptEntry;
import al.tryeza.audit.entries.OpenedEntry;
import al.tryeza.audit.entries.Sealing;
import al.tryeza.audit.entries.StoredEntry;
import al.tryeza.audit.entries.TestEntries;
import al.tryeza.audit.entries.Unsealing;
import al.tryeza.audit.keys.FakeKeys;
import al.tryeza.audit.keys.KeyName;
import al.tryeza.audit.ledger.entry.Compartment;
import al.tryeza.audit.ledger.entry.Leaf;
import al.tryeza.audit.log.StoredTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class JdbcEntryStoreTest {

    private final AuditWorld world = new AuditWorld();
    private final FakeKeys keys = new FakeKeys();
    private final DataSource database = world.appDataSource();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    private final JdbcEntryStore store = new JdbcEntryStore(jdbc, database);
    private final Unsealing unsealing = new Unsealing(keys);
    private final EntryLog log = new EntryLog(store, new Sealing(keys), unsealing);
    private final Entries entries = new JdbcEntries(jdbc, unsealing);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void however_many_append_at_once_every_index_is_given_once_and_all_are_in_the_tree() throws Exception {
        var given = new ArrayList<Long>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<List<Long>> work = this::appendFifty;
            for (Future<List<Long>> indexes : threads.invokeAll(Collections.nCopies(4, work))) {
                given.addAll(indexes.get());
            }
        }
        append(events(400));
        assertThat(given)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.range(0, 200).boxed().toList());
        assertThat(entries.size()).isEqualTo(600);
        assertThat(StoredTree.requireWhole(jdbc)).isEqualTo(600);
    }

    @Test
    void the_index_by_time_is_summarised_as_entries_come_and_not_when_a_fifth_of_all_is_new() {
        assertThat(jdbc.sql("select reloptions::text from pg_class where oid = 'audit.entry_time'::regclass")
                        .query(String.class)
                        .single())
                .contains("autosummarize=on");
    }

    @Test
    void what_is_rolled_back_leaves_no_gap_and_nothing_in_the_tree() {
        append(events(1));
        transaction.executeWithoutResult(status -> {
            assertThat(log.append(events(1)).getFirst()).isInstanceOf(Appended.Stored.class);
            status.setRollbackOnly();
        });
        assertThat(indexes(append(events(1)))).containsExactly(1L);
        assertThat(StoredTree.requireWhole(jdbc)).isEqualTo(2);
    }

    @Test
    void of_two_that_bring_the_same_event_at_once_one_owns_it() throws Exception {
        for (int round = 0; round < 20; round++) {
            var event = TestEntries.event(UUID.randomUUID(), "K1", 0, "a");
            var appended = new ArrayList<Appended>();
            try (var threads = Executors.newFixedThreadPool(2)) {
                Callable<List<Appended>> work = () -> append(List.of(event));
                for (Future<List<Appended>> each : threads.invokeAll(List.of(work, work))) {
                    appended.addAll(each.get());
                }
            }
            assertThat(appended)
                    .hasSize(2)
                    .hasAtLeastOneElementOfType(Appended.Duplicate.class)
                    .hasAtLeastOneElementOfType(Appended.Stored.class);
        }
        assertThat(world.size()).isEqualTo(20);
    }

    @Test
    void bytes_come_back_as_they_went_in_and_what_is_absent_stays_absent() {
        var all = new byte[256];
        for (int value = 0; value < 256; value++) {
            all[value] = (byte) value;
        }
        var headers = new ArrayList<@Nullable Bytes>(List.of(Bytes.of(all), Bytes.of(new byte[0]), bytes("n")));
        headers.add(null);
        Entry event = TestEntries.event(
                "case-events", UUID.randomUUID(), "K1", 7, headers, "structure", "actor", "subject", "x".repeat(9_000));
        append(List.of(event, TestEntries.unread(null, 8, "garbage"), TestEntries.unread(null, 9, null)));

        StoredEntry found = entries.find(0).orElseThrow();
        assertThat(found.value()).isEqualTo(event.arrival().value());
        assertThat(found.eventId()).isEqualTo(event.envelope().eventId());
        assertThat(found.time()).isEqualTo(TestEntries.TIME);
        assertThat(found.version()).isEqualTo(1);
        assertThat(found.schemaId()).isEqualTo(7);
        assertThat(entries.find(1).orElseThrow().value()).isEqualTo(bytes("garbage"));
        assertThat(entries.find(1).orElseThrow().code()).isEqualTo("UNDECODABLE");
        assertThat(entries.find(2).orElseThrow().value()).isNull();
        assertThat(entries.find(2).orElseThrow().erased()).isFalse();
        assertThat(entries.find(3)).isEmpty();
        UUID id = Objects.requireNonNull(found.eventId());
        KeptEntry kept = Objects.requireNonNull(store.owners(List.of(id)).get(id));
        OpenedEntry opened = unsealing.open(kept).orElseThrow();
        assertThat(opened.headers()).isEqualTo(headers);
        assertThat(opened.key()).isEqualTo(bytes("key"));
    }

    @Test
    void a_compartment_is_shown_with_what_proves_its_leaf() {
        append(List.of(TestEntries.event(UUID.randomUUID(), "K1", 0, "a"), TestEntries.unread(null, 1, "b")));
        assertThat(leaf(0).has(entries.opening(0, Compartment.CONTENT).orElseThrow()))
                .isTrue();
        assertThat(leaf(0).has(entries.opening(0, Compartment.STRUCTURE).orElseThrow()))
                .isTrue();
        assertThat(leaf(1).has(entries.opening(1, Compartment.RAW).orElseThrow()))
                .isTrue();
        assertThat(entries.opening(1, Compartment.ACTOR)).isEmpty();
        assertThat(entries.opening(2, Compartment.ACTOR)).isEmpty();
    }

    @Test
    void the_entries_of_a_case_are_found_by_the_mark_of_its_key_and_not_once_it_is_destroyed() {
        append(List.of(
                TestEntries.event(UUID.randomUUID(), "K1", 0, "a"),
                TestEntries.event(UUID.randomUUID(), "K2", 1, "a"),
                TestEntries.event(UUID.randomUUID(), "K1", 2, "b")));
        assertThat(ofCase("K1")).containsExactly(0L, 2L);
        assertThat(ofCase("K3")).isEmpty();
        keys.destroy(KeyName.ofCase("K1"));
        assertThat(ofCase("K1")).isEmpty();
        assertThat(entries.find(0).orElseThrow().erased()).isTrue();
        assertThat(entries.find(0).orElseThrow().value()).isNull();
        assertThat(entries.opening(0, Compartment.CONTENT)).isEmpty();
        append(List.of(TestEntries.event(UUID.randomUUID(), "K1", 3, "c")));
        assertThat(ofCase("K1")).containsExactly(3L);
    }

    private List<Long> ofCase(String caseRef) {
        return entries.list(new EntryQuery(null, caseRef, 0, 10)).stream()
                .map(StoredEntry::index)
                .toList();
    }

    private Leaf leaf(long index) {
        return Leaf.parse(jdbc.sql("select leaf from audit.entry where index = ?")
                        .param(index)
                        .query(byte[].class)
                        .single())
                .orElseThrow();
    }

    private List<Long> appendFifty() {
        return IntStream.range(0, 50)
                .mapToObj(_ -> indexes(append(events(1))).getFirst())
                .toList();
    }

    private List<Appended> append(List<Entry> arrived) {
        return Objects.requireNonNull(transaction.execute(_ -> log.append(arrived)));
    }

    private static List<Long> indexes(List<Appended> appended) {
        return appended.stream().map(each -> ((Appended.Stored) each).index()).toList();
    }

    private static List<Entry> events(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> TestEntries.event(UUID.randomUUID(), "K" + number % 7, number, "a"))
                .toList();
    }
}
