package al.tryeza.notification.notice.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.notification.Store;
import al.tryeza.notification.notice.RecipientVersions;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class JdbcRecipientVersionsTest {

    private static final int OFFICERS = 12;

    private static final Store STORE = new Store();

    private final RecipientVersions versions = STORE.get(RecipientVersions.class);

    @AfterAll
    static void close() {
        STORE.close();
    }

    @Test
    void numbers_start_at_one_and_leave_no_gap_even_where_a_transaction_was_rolled_back() {
        assertThat(advance(Map.of("a", 2L, "b", 1L))).isEqualTo(Map.of("a", 2L, "b", 1L));
        STORE.transactions().executeWithoutResult(status -> {
            versions.advance(Map.of("a", 7L));
            status.setRollbackOnly();
        });
        assertThat(advance(Map.of("a", 1L))).isEqualTo(Map.of("a", 3L));
    }

    @Test
    void many_at_once_neither_block_each_other_for_ever_nor_take_a_number_twice() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var rounds = IntStream.range(0, 64)
                    .mapToObj(round -> CompletableFuture.runAsync(() -> advance(someOf(round)), threads))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(rounds).join();
        }
        var expected = new HashMap<String, Long>();
        IntStream.range(0, 64)
                .forEach(round -> someOf(round).forEach((who, count) -> expected.merge(who, count, Long::sum)));
        assertThat(STORE.jdbc()
                        .sql("SELECT officer, version FROM inbox.recipient WHERE officer LIKE 'officer%'")
                        .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                        .list())
                .containsExactlyInAnyOrderElementsOf(expected.entrySet());
    }

    /** Half of the officers, another half in each round, given in another order. */
    private static Map<String, Long> someOf(int round) {
        var some = new HashMap<String, Long>();
        IntStream.range(0, OFFICERS)
                .filter(officer -> (officer + round) % 2 == 0 || officer % 3 == round % 3)
                .forEach(officer -> some.put("officer" + officer, 1L + officer % 2));
        return some;
    }

    private Map<String, Long> advance(Map<String, Long> numbers) {
        return STORE.resultInTransaction(() -> versions.advance(numbers));
    }
}
