package al.tryeza.messaging.outbox;

import al.tryeza.events.Structure;
import al.tryeza.messaging.EventCodec;
import al.tryeza.messaging.EventTooLarge;
import al.tryeza.messaging.Outbox;
import al.tryeza.messaging.VersionGap;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    public void append(String topic, List<Outgoing> events) {
        OutboxTable.requireTransaction();
        Map<String, Versions> versions = new TreeMap<>();
        List<OutboxTable.Row> rows = new ArrayList<>(events.size());
        for (Outgoing outgoing : events) {
            Structure structure = structureOf(outgoing.event());
            byte[] value = codec.encode(outgoing.event());
            if (value.length > limit) {
                throw new EventTooLarge(value.length, limit);
            }
            versions.merge(
                    outgoing.key(), Versions.only(structure.getVersion()), (known, next) -> known.and(topic, next));
            rows.add(new OutboxTable.Row(
                    outgoing.key().getBytes(StandardCharsets.UTF_8),
                    CloudEventHeaders.of(structure, outgoing.key(), outgoing.cause()),
                    value));
        }
        advance(topic, versions);
        table.insert(topic, rows);
    }

    /** The versions that are written of one key. */
    private record Versions(long first, long last) {

        static Versions only(long version) {
            return new Versions(version, version);
        }

        Versions and(String topic, Versions next) {
            if (next.first <= last) {
                throw repeated(topic, next.first);
            }
            if (next.first > last + 1) {
                throw new VersionGap(topic, next.first);
            }
            return new Versions(first, next.last);
        }
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

    /** Takes the next versions; the rows stay locked until the caller's transaction ends. */
    private void advance(String topic, Map<String, Versions> versions) {
        List<String> keys = List.copyOf(versions.keySet());
        Set<String> taken = new HashSet<>(jdbc.sql("""
                        INSERT INTO messaging.written_version AS known (topic, record_key, version)
                        SELECT :topic, next.record_key, next.last
                          FROM unnest(:keys::text[], :firsts::bigint[], :lasts::bigint[])
                               AS next (record_key, first, last)
                         WHERE next.first = 1
                            OR EXISTS (SELECT 1 FROM messaging.written_version written
                                        WHERE written.topic = :topic AND written.record_key = next.record_key)
                         ORDER BY next.record_key
                        ON CONFLICT (topic, record_key) DO UPDATE SET version = excluded.version
                         WHERE known.version = (SELECT next.first - 1
                                                  FROM unnest(:keys::text[], :firsts::bigint[])
                                                       AS next (record_key, first)
                                                 WHERE next.record_key = excluded.record_key)
                        RETURNING record_key
                        """)
                .param("topic", topic)
                .param("keys", keys.toArray(String[]::new))
                .param("firsts", versions.values().stream().map(Versions::first).toArray(Long[]::new))
                .param("lasts", versions.values().stream().map(Versions::last).toArray(Long[]::new))
                .query(String.class)
                .list());
        versions.forEach((key, wanted) -> {
            if (!taken.contains(key)) {
                throw wanted.first() <= lastVersion(topic, key)
                        ? repeated(topic, wanted.first())
                        : new VersionGap(topic, wanted.first());
            }
        });
    }

    private static DuplicateKeyException repeated(String topic, long version) {
        return new DuplicateKeyException("version " + version + " on " + topic + " was written before");
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
