package al.tryeza.messaging.outbox;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which hash partition a key belongs to. All instances must agree, or the events of a key could leave side by side; so
 * the database keeps the number, and an instance with another refuses to start.
 */
final class OutboxPartitions {

    private final int count;

    OutboxPartitions(int count) {
        this.count = count;
    }

    int count() {
        return count;
    }

    int of(byte @Nullable [] key) {
        return Math.floorMod(Arrays.hashCode(key), count);
    }

    /** Makes the partitions at the very first start; afterwards holds the setting against them. */
    void agree(JdbcClient jdbc) {
        jdbc.sql("""
                        INSERT INTO messaging.outbox_partition (id)
                        SELECT generate_series(0, :count - 1)
                         WHERE NOT EXISTS (SELECT 1 FROM messaging.outbox_partition)
                        ON CONFLICT DO NOTHING
                        """).param("count", count).update();
        int stored = jdbc.sql("SELECT count(*) FROM messaging.outbox_partition")
                .query(Integer.class)
                .single();
        if (stored != count) {
            throw new IllegalStateException(
                    "tryeza.messaging.partitions is %d, but this outbox has %d; README of messaging says how to change it"
                            .formatted(count, stored));
        }
    }
}
