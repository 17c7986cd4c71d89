package al.tryeza.messaging.inbox;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a consumer has applied: the last version of each key, or the ids of events that stand in no order. */
final class AppliedEvents {

    private final JdbcClient jdbc;
    private final String consumer;

    AppliedEvents(JdbcClient jdbc, String consumer) {
        this.jdbc = jdbc;
        this.consumer = consumer;
    }

    /** The last version applied of a key, 0 where there was none. */
    long lastVersion(String topic, byte[] key) {
        return jdbc.sql("""
                        SELECT version FROM messaging.applied_version
                         WHERE consumer = :consumer AND topic = :topic AND record_key = :key
                        """)
                .param("consumer", consumer)
                .param("topic", topic)
                .param("key", key)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    void setVersion(String topic, byte[] key, long version) {
        jdbc.sql("""
                        INSERT INTO messaging.applied_version (consumer, topic, record_key, version)
                        VALUES (:consumer, :topic, :key, :version)
                        ON CONFLICT (consumer, topic, record_key) DO UPDATE SET version = excluded.version
                        """)
                .param("consumer", consumer)
                .param("topic", topic)
                .param("key", key)
                .param("version", version)
                .update();
    }

    /** Whether the event is seen for the first time. */
    boolean isNew(UUID eventId) {
        return jdbc.sql("""
                        INSERT INTO messaging.consumed_event (consumer, event_id) VALUES (:consumer, :id)
                        ON CONFLICT DO NOTHING
                        """).param("consumer", consumer).param("id", eventId).update() == 1;
    }
}
