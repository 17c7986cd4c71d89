package al.tryeza.messaging.outbox;

import al.tryeza.messaging.kafka.HeaderBytes;
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

    /**
     * Writes a record.
     *
     * @param topic without suffix
     */
    public void insert(String topic, byte @Nullable [] key, Headers headers, byte @Nullable [] value) {
        requireTransaction();
        int partition = partitions.of(key);
        jdbc.sql("""
                        INSERT INTO messaging.outbox (partition, topic, record_key, headers, value)
                        VALUES (:partition, :topic, :key, :headers, :value)
                        """)
                .param("partition", partition)
                .param("topic", topic)
                .param("key", key)
                .param("headers", HeaderBytes.of(headers))
                .param("value", value)
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake.wake(partition);
            }
        });
    }

    static void requireTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalTransactionStateException("an event is written in the transaction of what it tells");
        }
    }
}
