package al.tryeza.messaging.outbox;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who sends which partition, kept in the database, by the database's clock. */
final class Leases {

    private static final RowMapper<Lease> LEASE = (row, number) -> new Lease(row.getInt("id"), row.getLong("epoch"));

    private final JdbcClient jdbc;
    private final UUID instance;
    private final String length;

    Leases(JdbcClient jdbc, UUID instance, Duration length) {
        this.jdbc = jdbc;
        this.instance = instance;
        this.length = length.toMillis() + " milliseconds";
    }

    /** Says that this instance is there, and answers how many are. */
    int announce() {
        jdbc.sql("""
                        INSERT INTO messaging.relay (instance, seen_at) VALUES (:instance, now())
                        ON CONFLICT (instance) DO UPDATE SET seen_at = now()
                        """).param("instance", instance).update();
        jdbc.sql("DELETE FROM messaging.relay WHERE seen_at < now() - :length::interval")
                .param("length", length)
                .update();
        return jdbc.sql("SELECT count(*) FROM messaging.relay")
                .query(Integer.class)
                .single();
    }

    /** Keeps what this instance has; one that is missing in the answer was taken by another. */
    Set<Lease> renew() {
        return new HashSet<>(jdbc.sql("""
                        UPDATE messaging.outbox_partition SET leased_until = now() + :length::interval
                         WHERE owner = :instance
                        RETURNING id, epoch
                        """)
                .param("length", length)
                .param("instance", instance)
                .query(LEASE)
                .list());
    }

    /** Takes a partition that nobody has, the one longest left alone. */
    Optional<Lease> acquire() {
        return jdbc.sql("""
                        UPDATE messaging.outbox_partition
                           SET owner = :instance, epoch = epoch + 1, leased_until = now() + :length::interval
                         WHERE id = (SELECT id FROM messaging.outbox_partition
                                      WHERE leased_until < now()
                                      ORDER BY leased_until, id
                                      LIMIT 1
                                        FOR UPDATE SKIP LOCKED)
                        RETURNING id, epoch
                        """)
                .param("instance", instance)
                .param("length", length)
                .query(LEASE)
                .optional();
    }

    void release(Lease lease) {
        jdbc.sql("""
                        UPDATE messaging.outbox_partition SET owner = NULL, leased_until = '-infinity'
                         WHERE id = :id AND epoch = :epoch
                        """)
                .param("id", lease.partition())
                .param("epoch", lease.epoch())
                .update();
    }

    void leave() {
        jdbc.sql("DELETE FROM messaging.relay WHERE instance = :instance")
                .param("instance", instance)
                .update();
    }

    /** All leases on record, for whoever looks from outside. */
    List<Integer> held() {
        return jdbc.sql("SELECT id FROM messaging.outbox_partition WHERE owner = :instance ORDER BY id")
                .param("instance", instance)
                .query(Integer.class)
                .list();
    }
}
