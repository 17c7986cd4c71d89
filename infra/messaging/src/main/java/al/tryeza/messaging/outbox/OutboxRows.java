package al.tryeza.messaging.outbox;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The reading end of the outbox. Every statement is a transaction of its own. */
class OutboxRows {

    private static final int ROWS = 500;
    private static final int BYTES = 4_000_000;

    private final JdbcClient jdbc;

    OutboxRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The next rows of a partition, in the order of each key; none where the lease is another's by now. Looks at all
     * that is there and never behind a last id: ids become visible in the order of commits, not in their own.
     *
     * @param held topics to leave out
     */
    List<OutboxRow> next(Lease lease, Collection<String> held) {
        return jdbc.sql("""
                        SELECT id, topic, record_key, headers, value
                          FROM (SELECT o.*, sum(octet_length(value)) OVER (ORDER BY id) - octet_length(value) AS before
                                  FROM (SELECT waiting.*
                                          FROM messaging.outbox waiting
                                         WHERE partition = :partition
                                           AND failed_code IS NULL
                                           AND topic <> ALL (:held)
                                           AND NOT EXISTS (SELECT 1 FROM messaging.outbox failed
                                                            WHERE failed.failed_code IS NOT NULL
                                                              AND failed.topic = waiting.topic
                                                              AND failed.record_key = waiting.record_key)
                                         ORDER BY id
                                         LIMIT :rows) o) batch
                         WHERE coalesce(before, 0) < :bytes
                           AND EXISTS (SELECT 1 FROM messaging.outbox_partition
                                        WHERE id = :partition AND epoch = :epoch)
                         ORDER BY id
                        """)
                .param("partition", lease.partition())
                .param("epoch", lease.epoch())
                .param("held", held.toArray(String[]::new))
                .param("rows", ROWS)
                .param("bytes", BYTES)
                .query((row, number) -> new OutboxRow(
                        row.getLong("id"),
                        row.getString("topic"),
                        row.getBytes("record_key"),
                        row.getBytes("headers"),
                        row.getBytes("value")))
                .list();
    }

    /** Deletes what the broker has, and counts it; a row that another relay deleted meanwhile counts once. */
    void sent(Lease lease, List<OutboxRow> rows) {
        jdbc.sql("""
                        WITH gone AS (
                            DELETE FROM messaging.outbox WHERE partition = :partition AND id = ANY (:ids)
                            RETURNING topic)
                        INSERT INTO messaging.sent_count AS total (topic, sent)
                        SELECT topic, count(*) FROM gone GROUP BY topic ORDER BY topic
                        ON CONFLICT (topic) DO UPDATE SET sent = total.sent + excluded.sent
                        """)
                .param("partition", lease.partition())
                .param("ids", ids(rows))
                .update();
    }

    /** Keeps a row that the broker refuses for good, so that the rows of its key wait and all others go. */
    void refused(Lease lease, List<OutboxRow> rows, String code) {
        jdbc.sql("""
                        UPDATE messaging.outbox SET failed_code = :code
                         WHERE partition = :partition AND id = ANY (:ids)
                        """)
                .param("code", code)
                .param("partition", lease.partition())
                .param("ids", ids(rows))
                .update();
    }

    private static Long[] ids(List<OutboxRow> rows) {
        return rows.stream().map(OutboxRow::id).toArray(Long[]::new);
    }
}
