package al.tryeza.audit.entries.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import al.tryeza.audit.AuditWorld;
import al.tryeza.audit.entries.Appended;
import al.tryeza.audit.entries.Entry;
import al.tryeza.audit.entries.EntryLog;
import al.tryeza.audit.entries.Sealing;
import al.tryeza.audit.entries.TestEntries;
import al.tryeza.audit.entries.Unsealing;
import al.tryeza.audit.entries.jdbc.FaultyDatabase.Way;
import al.tryeza.audit.keys.FakeKeys;
import al.tryeza.audit.log.StoredTree;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever breaks at whatever point: no fork, no gap, no loss, nothing twice. */
class AppendFaultsTest {

    /** Not a divisor of 256, so that in the course of the tests tiles end at every place of a batch. */
    private static final int BATCH = 7;

    private final AuditWorld world = new AuditWorld();
    private final FakeKeys keys = new FakeKeys();
    private final JdbcClient jdbc = world.asApp();
    private final List<Entry> arrived = new ArrayList<>();

    @AfterEach
    void close() {
        world.close();
    }

    /** An instance of the service, as far as it appends. */
    private final class Instance {

        private final TransactionTemplate transaction;
        private final EntryLog log;

        Instance(DataSource database) {
            transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
            log = new EntryLog(
                    new JdbcEntryStore(JdbcClient.create(database), database), new Sealing(keys), new Unsealing(keys));
        }

        List<Appended> append(List<Entry> entries) {
            return Objects.requireNonNull(transaction.execute(_ -> log.append(entries)));
        }
    }

    @Test
    void an_append_that_breaks_at_any_operation_and_comes_again_is_there_once() {
        var database = new FaultyDatabase(world.appDataSource());
        var instance = new Instance(database);
        instance.append(batch());
        var history = new StoredTree.History(jdbc);
        int tried = 0;
        for (Way way : Way.values()) {
            boolean broke = true;
            for (int number = 0; broke; number++) {
                List<Entry> batch = batch();
                database.breakAt(number, way);
                broke = breaks(instance, batch);
                assertThat(database.mend()).hasSizeGreaterThanOrEqualTo(broke ? number + 1 : 8);
                instance.append(batch);
                history.note();
                tried++;
            }
        }
        history.requireNoFork();
        requireEachOnce();
        assertThat(tried).isGreaterThan(2 * 8);
        System.out.println("audit log, append: " + tried + " breaks, each at another operation or in another way");
    }

    /** Not any more, once the batch has fewer operations than the number at which it is to break. */
    private static boolean breaks(Instance instance, List<Entry> batch) {
        try {
            instance.append(batch);
            return false;
        } catch (DataAccessException | TransactionException broken) {
            return true;
        }
    }

    @Test
    void two_instances_that_were_given_the_same_records_keep_each_once() throws Exception {
        var batches = IntStream.range(0, 30).mapToObj(_ -> batch()).toList();
        Callable<Integer> work = () -> {
            var instance = new Instance(world.appDataSource());
            batches.forEach(instance::append);
            return batches.size();
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var each : threads.invokeAll(List.of(work, work))) {
                assertThat(each.get()).isEqualTo(30);
            }
        }
        requireEachOnce();
    }

    @Test
    void an_instance_takes_over_from_one_that_is_killed_in_the_middle() throws Exception {
        var first = new Instance(world.appDataSource());
        var second = new Instance(world.appDataSource());
        first.append(batch());
        var history = new StoredTree.History(jdbc);
        List<Entry> torn = batch();
        List<Entry> next = batch();
        try (var threads = Executors.newSingleThreadExecutor()) {
            assertThatThrownBy(() -> first.transaction.executeWithoutResult(_ -> {
                        first.log.append(torn);
                        var waiting = threads.submit(() -> second.append(next));
                        awaitSomebodyWaits();
                        killWhoHoldsTheHead();
                        assertThat(got(waiting)).hasSize(BATCH);
                    }))
                    .isInstanceOfAny(DataAccessException.class, TransactionException.class);
        }
        history.note();
        second.append(torn);
        history.note();
        history.requireNoFork();
        requireEachOnce();
    }

    private static List<Appended> got(java.util.concurrent.Future<List<Appended>> appended) {
        try {
            return appended.get();
        } catch (InterruptedException | ExecutionException fault) {
            throw new AssertionError(fault);
        }
    }

    private void awaitSomebodyWaits() {
        await().until(() -> jdbc.sql("""
                        select count(*) from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock'
                        """).query(Integer.class).single() == 1);
    }

    private void killWhoHoldsTheHead() {
        try (Connection superuser = world.connect("postgres");
                var statement = superuser.createStatement();
                var killed = statement.executeQuery("""
                        select count(pg_terminate_backend(pid)) from pg_stat_activity
                        where datname = current_database() and state = 'idle in transaction'
                        """)) {
            killed.next();
            assertThat(killed.getInt(1)).isEqualTo(1);
        } catch (SQLException fault) {
            throw new AssertionError(fault);
        }
    }

    private List<Entry> batch() {
        List<Entry> batch = IntStream.range(0, BATCH)
                .mapToObj(number -> TestEntries.event(UUID.randomUUID(), "K" + number, arrived.size() + number, "a"))
                .toList();
        arrived.addAll(batch);
        return batch;
    }

    private void requireEachOnce() {
        assertThat(jdbc.sql("select event_id from audit.entry")
                        .query(UUID.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(arrived.stream()
                        .map(entry -> entry.envelope().eventId())
                        .toList());
        assertThat(StoredTree.requireWhole(jdbc)).isEqualTo(arrived.size());
    }
}
