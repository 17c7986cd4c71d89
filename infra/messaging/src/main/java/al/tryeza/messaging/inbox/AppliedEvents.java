package al.tryeza.messaging.inbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a consumer has applied: the last version of each key, or the ids of events that stand in no order. */
final class AppliedEvents implements Applied {

    private final JdbcClient jdbc;
    private final String consumer;

    AppliedEvents(JdbcClient jdbc, String consumer) {
        this.jdbc = jdbc;
        this.consumer = consumer;
    }

    @Override
    public long lastVersion(String topic, byte[] key) {
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

    @Override
    public void setVersion(String topic, byte[] key, long version) {
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

    @Override
    public boolean isNew(UUID eventId) {
        return jdbc.sql("""
                        INSERT INTO messaging.consumed_event (consumer, event_id) VALUES (:consumer, :id)
                        ON CONFLICT DO NOTHING
                        """).param("consumer", consumer).param("id", eventId).update() == 1;
    }

    /** For several records in one transaction: their keys' versions, looked up at once. */
    AppliedTogether together(List<Incoming> records) {
        Map<TopicKey, Long> known = new HashMap<>();
        if (!records.isEmpty()) {
            jdbc.sql("""
                            SELECT topic, record_key, version FROM messaging.applied_version
                             WHERE consumer = :consumer AND topic = ANY (:topics) AND record_key = ANY (:keys)
                            """)
                    .param("consumer", consumer)
                    .param(
                            "topics",
                            records.stream().map(Incoming::topic).distinct().toArray(String[]::new))
                    .param("keys", records.stream().map(Incoming::key).toArray(byte[][]::new))
                    .query(row -> {
                        known.put(
                                TopicKey.of(row.getString("topic"), row.getBytes("record_key")),
                                row.getLong("version"));
                    });
        }
        return new AppliedTogether(this, known);
    }

    /** Versions of several keys at once, of which the database may know some. */
    void setVersions(Map<TopicKey, Long> versions) {
        List<TopicKey> keys = List.copyOf(versions.keySet());
        jdbc.sql("""
                        INSERT INTO messaging.applied_version (consumer, topic, record_key, version)
                        SELECT :consumer, topic, record_key, version
                          FROM unnest(:topics::text[], :keys::bytea[], :versions::bigint[])
                               AS applied (topic, record_key, version)
                         ORDER BY topic, record_key
                        ON CONFLICT (consumer, topic, record_key) DO UPDATE SET version = excluded.version
                        """)
                .param("consumer", consumer)
                .param("topics", keys.stream().map(TopicKey::topic).toArray(String[]::new))
                .param("keys", keys.stream().map(TopicKey::bytes).toArray(byte[][]::new))
                .param("versions", keys.stream().map(versions::get).toArray(Long[]::new))
                .update();
    }
}
