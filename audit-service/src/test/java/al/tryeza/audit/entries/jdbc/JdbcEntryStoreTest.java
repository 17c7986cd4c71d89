package al.tryeza.audit.entries.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import al.tryeza.audit.AuditWorld;
import al.tryeza.audit.entries.Arrival;
import al.tryeza.audit.entries.Bytes;
import al.tryeza.audit.entries.Entry;
import al.tryeza.audit.entries.Envelope;
import al.tryeza.audit.entries.Facts;
import al.tryeza.audit.entries.TopicKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
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
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class JdbcEntryStoreTest {

    private final AuditWorld world = new AuditWorld();
    private final DataSource database = world.appDataSource();
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    private final JdbcEntryStore store = new JdbcEntryStore(JdbcClient.create(database));

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void however_many_append_at_once_every_index_is_given_once_and_none_is_left_out() throws Exception {
        var given = new ArrayList<Long>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<List<Long>> work = this::appendFifty;
            for (Future<List<Long>> indexes : threads.invokeAll(Collections.nCopies(4, work))) {
                given.addAll(indexes.get());
            }
        }
        assertThat(given)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.range(0, 200).boxed().toList());
        assertThat(new JdbcEntries(JdbcClient.create(database)).size()).isEqualTo(200);
    }

    @Test
    void the_index_by_time_is_summarised_as_entries_come_and_not_when_a_fifth_of_all_is_new() {
        assertThat(JdbcClient.create(database)
                        .sql("select reloptions::text from pg_class where oid = 'audit.entry_time'::regclass")
                        .query(String.class)
                        .single())
                .contains("autosummarize=on");
    }

    @Test
    void what_is_rolled_back_leaves_no_gap() {
        append(UUID.randomUUID(), "a");
        transaction.executeWithoutResult(status -> {
            assertThat(store.append(entry(UUID.randomUUID(), "b"))).hasValue(1);
            status.setRollbackOnly();
        });
        assertThat(append(UUID.randomUUID(), "c")).hasValue(1);
        assertThat(world.size()).isEqualTo(2);
    }

    @Test
    void an_event_id_is_owned_by_one_entry_and_a_refused_one_takes_no_index() {
        var id = UUID.randomUUID();
        assertThat(append(id, "a")).hasValue(0);
        assertThat(append(id, "b")).isEmpty();
        assertThat(append(UUID.randomUUID(), "c")).hasValue(1);
        assertThat(store.ofEvent(id).orElseThrow().value()).isEqualTo(bytes("a"));
    }

    @Test
    void of_two_that_bring_the_same_event_at_once_one_owns_it() throws Exception {
        for (int round = 0; round < 20; round++) {
            var id = UUID.randomUUID();
            var stored = new ArrayList<OptionalLong>();
            try (var threads = Executors.newFixedThreadPool(2)) {
                Callable<OptionalLong> work = () -> append(id, "a");
                for (Future<OptionalLong> index : threads.invokeAll(List.of(work, work))) {
                    stored.add(index.get());
                }
            }
            assertThat(stored).filteredOn(OptionalLong::isPresent).hasSize(1);
        }
        assertThat(world.size()).isEqualTo(20);
    }

    @Test
    void bytes_come_back_as_they_went_in_and_what_is_absent_stays_absent() {
        var all = new byte[256];
        for (int value = 0; value < 256; value++) {
            all[value] = (byte) value;
        }
        var headers = new ArrayList<@Nullable Bytes>(List.of(Bytes.of(all), Bytes.of(new byte[0])));
        headers.add(Bytes.of(all));
        headers.add(null);
        var arrival =
                new Arrival("directory-dlt", TopicKind.DEAD_LETTERS, 2, 7, null, headers, Bytes.of(all), Instant.EPOCH);
        transaction.executeWithoutResult(
                status -> store.append(new Entry(arrival, new Envelope(null, null, null, null), null, null, null)));
        var known = store.at("directory-dlt", 2, 7).orElseThrow();
        assertThat(known.value()).isEqualTo(Bytes.of(all));
        assertThat(known.key()).isNull();
        assertThat(world.asApp()
                        .sql("select headers from audit.entry")
                        .query((row, _) -> (byte[][]) row.getArray(1).getArray())
                        .single())
                .isDeepEqualTo(new byte[][] {all, {}, all, null});
    }

    @Test
    void what_goes_in_together_is_byte_for_byte_what_would_have_gone_in_alone() {
        var entries = List.of(
                richEntry("A", List.of()),
                richEntry("B", Arrays.asList(bytes("name"), null, bytes("n"), bytes(""))),
                entry(UUID.randomUUID(), "plain"),
                richEntry("C", Arrays.asList(bytes("one"), bytes("1"))));
        transaction.executeWithoutResult(status -> entries.forEach(store::append));
        var again = entries.stream().map(JdbcEntryStoreTest::underAnotherId).toList();
        assertThat(transaction.<Long>execute(_ -> store.append(again))).isEqualTo(4);

        assertThat(world.size()).isEqualTo(8);
        assertThat(rows("index >= 4")).isEqualTo(rows("index < 4")).hasSize(4);
        assertThat(world.asApp()
                        .sql("select case_ref from audit.case_entry where index >= 4 order by index")
                        .query(String.class)
                        .list())
                .containsExactly("A", "B", "C");
    }

    private List<String> rows(String which) {
        return world.asApp().sql("""
                        select row(topic, partition, position, record_key, headers, value, schema_id, identified, type,
                            source, event_time, version, code, received_at)::text
                        from audit.entry where %s order by index
                        """.formatted(which)).query(String.class).list();
    }

    @Test
    void where_one_of_those_together_has_an_id_that_is_owned_nothing_is_stored_and_no_index_taken() {
        var id = UUID.randomUUID();
        append(id, "a");
        assertThat(store.owned(List.of(id, UUID.randomUUID()))).containsExactly(id);
        var together = List.of(entry(UUID.randomUUID(), "b"), entry(id, "a"));
        assertThatThrownBy(() -> transaction.execute(_ -> store.append(together)))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(append(UUID.randomUUID(), "c")).hasValue(1);
        assertThat(world.size()).isEqualTo(2);
    }

    private static Entry richEntry(String caseRef, List<@Nullable Bytes> headers) {
        var time = Instant.parse("2026-11-22T08:00:00.123456Z");
        var arrival = new Arrival(
                "case-events", TopicKind.GAPLESS, 1, 9, bytes(caseRef), headers, bytes("value of " + caseRef), time);
        var envelope = new Envelope(UUID.randomUUID(), "al.tryeza.CaseOpened", "/referral-service", time);
        return new Entry(arrival, envelope, 7, new Facts(caseRef, 3, time, caseRef, null, "tryeza", "service"), null);
    }

    private static Entry underAnotherId(Entry entry) {
        var envelope = entry.envelope();
        return new Entry(
                entry.arrival(),
                new Envelope(UUID.randomUUID(), envelope.type(), envelope.source(), envelope.time()),
                entry.schemaId(),
                entry.facts(),
                entry.code());
    }

    private List<Long> appendFifty() {
        return IntStream.range(0, 50)
                .mapToObj(_ -> append(UUID.randomUUID(), "a").orElseThrow())
                .toList();
    }

    private OptionalLong append(UUID id, String value) {
        return Objects.requireNonNull(transaction.execute(_ -> store.append(entry(id, value))));
    }

    private static Entry entry(UUID id, String value) {
        var arrival = new Arrival(
                "case-events", TopicKind.GAPLESS, 0, 0, bytes("K1"), List.of(), bytes(value), Instant.EPOCH);
        return new Entry(arrival, new Envelope(id, null, null, null), null, null, null);
    }

    private static Bytes bytes(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
