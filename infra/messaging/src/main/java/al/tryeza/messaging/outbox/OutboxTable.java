package al.tryeza.messaging.outbox;

import al.tryeza.messaging.kafka.HeaderBytes;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The writing end of the outbox: final bytes go in with the caller's transaction, and its commit wakes the relay. */
public final class OutboxTable {

    private final JdbcClient jdbc;
    private final OutboxPartitions partitions;
    private final RelayWake wake;

    OutboxTable(JdbcClient jdbc, OutboxPartitions partitions, RelayWake wake) {
        this.jdbc = jdbc;
        this.partitions = partitions;
        this.wake = wake;
    }

    /** A record that is to leave. */
    @SuppressWarnings("ArrayRecordComponent") // rows are not compared
    public record Row(byte @Nullable [] key, Headers headers, byte @Nullable [] value) {}

    /**
     * Writes records, which leave in this order.
     *
     * @param topic without suffix
     */
    public void insert(String topic, List<Row> rows) {
        requireTransaction();
        Integer[] numbers = rows.stream().map(row -> partitions.of(row.key())).toArray(Integer[]::new);
        jdbc.sql("""
                        INSERT INTO messaging.outbox (partition, topic, record_key, headers, value)
                        SELECT partition, :topic, record_key, headers, value
                          FROM unnest(:partitions::smallint[], :keys::bytea[], :headers::bytea[], :values::bytea[])
                               WITH ORDINALITY AS row (partition, record_key, headers, value, number)
                         ORDER BY number
                        """)
                .param("topic", topic)
                .param("partitions", numbers)
                .param("keys", rows.stream().map(Row::key).toArray(byte[][]::new))
                .param(
                        "headers",
                        rows.stream().map(row -> HeaderBytes.of(row.headers())).toArray(byte[][]::new))
                .param("values", rows.stream().map(Row::value).toArray(byte[][]::new))
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                Stream.of(numbers).distinct().forEach(wake::wake);
            }
        });
    }

    static void requireTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalTransactionStateException("an event is written in the transaction of what it tells");
        }
    }
}
