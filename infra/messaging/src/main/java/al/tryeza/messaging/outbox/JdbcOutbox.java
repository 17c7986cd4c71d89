package al.tryeza.messaging.outbox;

import al.tryeza.events.Structure;
import al.tryeza.messaging.EventCodec;
import al.tryeza.messaging.EventTooLarge;
import al.tryeza.messaging.Outbox;
import al.tryeza.messaging.VersionGap;
import java.nio.charset.StandardCharsets;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outbox in the service's database. */
final class JdbcOutbox implements Outbox {

    private final JdbcClient jdbc;
    private final OutboxTable table;
    private final EventCodec codec;
    private final int limit;

    /** @param limit bytes of the largest event */
    JdbcOutbox(JdbcClient jdbc, OutboxTable table, EventCodec codec, int limit) {
        this.jdbc = jdbc;
        this.table = table;
        this.codec = codec;
        this.limit = limit;
    }

    @Override
    public void append(String topic, String key, SpecificRecord event) {
        OutboxTable.requireTransaction();
        Structure structure = structureOf(event);
        byte[] value = codec.encode(event);
        if (value.length > limit) {
            throw new EventTooLarge(value.length, limit);
        }
        advance(topic, key, structure.getVersion());
        table.insert(topic, key.getBytes(StandardCharsets.UTF_8), CloudEventHeaders.of(structure, key), value);
    }

    private static Structure structureOf(SpecificRecord event) {
        String name = event.getSchema().getFullName();
        if (!(event.get(0) instanceof Structure structure)) {
            throw new IllegalArgumentException(name + " does not begin with its structure");
        }
        if (!structure.getType().equals(CloudEventHeaders.typeOf(event.getSchema()))) {
            throw new IllegalArgumentException(name + " says that it is of another type");
        }
        return structure;
    }

    /** Takes the next version; the row stays locked until the caller's transaction ends. */
    private void advance(String topic, String key, long version) {
        int taken = jdbc.sql("""
                        INSERT INTO messaging.written_version AS last (topic, record_key, version)
                        SELECT :topic, :key, :version
                         WHERE :version = 1
                            OR EXISTS (SELECT 1 FROM messaging.written_version
                                        WHERE topic = :topic AND record_key = :key)
                        ON CONFLICT (topic, record_key) DO UPDATE SET version = excluded.version
                         WHERE last.version = excluded.version - 1
                        """)
                .param("topic", topic)
                .param("key", key)
                .param("version", version)
                .update();
        if (taken == 0) {
            throw version <= lastVersion(topic, key)
                    ? new DuplicateKeyException("version " + version + " on " + topic + " was written before")
                    : new VersionGap(topic, version);
        }
    }

    private long lastVersion(String topic, String key) {
        return jdbc.sql("SELECT version FROM messaging.written_version WHERE topic = :topic AND record_key = :key")
                .param("topic", topic)
                .param("key", key)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }
}
