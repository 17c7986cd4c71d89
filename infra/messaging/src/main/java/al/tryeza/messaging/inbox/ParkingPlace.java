package al.tryeza.messaging.inbox;

import al.tryeza.messaging.Parking.Parked;
import al.tryeza.messaging.kafka.HeaderBytes;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table of the records that wait. */
final class ParkingPlace {

    /** A parked record with what it holds; the value is the repaired one where there is one. */
    record Waiting(long id, String consumer, @Nullable Long version, Incoming record) {}

    private final JdbcClient jdbc;

    ParkingPlace(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isWaiting(String consumer, String topic, byte[] key) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM messaging.parked
                                        WHERE consumer = :consumer AND topic = :topic AND record_key = :key)
                        """)
                .param("consumer", consumer)
                .param("topic", topic)
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    /** Those of the keys of these records of which something waits. */
    Set<TopicKey> waiting(String consumer, List<Incoming> records) {
        return jdbc.sql("""
                        SELECT DISTINCT topic, record_key FROM messaging.parked
                         WHERE consumer = :consumer AND record_key = ANY (:keys)
                        """)
                .param("consumer", consumer)
                .param("keys", records.stream().map(Incoming::key).toArray(byte[][]::new))
                .query((row, number) -> TopicKey.of(row.getString("topic"), row.getBytes("record_key")))
                .set();
    }

    /** Until the transaction ends, nobody else parks or replays records of this key. */
    void lock(String consumer, String topic, byte[] key) {
        jdbc.sql("""
                        SELECT 1 FROM pg_advisory_xact_lock(
                            hashtextextended(:consumer || ' ' || :topic || ' ' || encode(:key, 'hex'), 0))
                        """)
                .param("consumer", consumer)
                .param("topic", topic)
                .param("key", key)
                .query(Integer.class)
                .single();
    }

    /** Keeps a record; one that waits already, sent twice by a relay that was killed, is kept once. */
    boolean park(String consumer, Incoming record, String code) {
        return jdbc.sql("""
                        INSERT INTO messaging.parked (consumer, topic, partition, record_offset, record_key,
                                                      event_id, version, headers, value, code)
                        SELECT :consumer, :topic, :partition, :offset, :key, :event, :version, :headers, :value, :code
                         WHERE :event::uuid IS NULL
                            OR NOT EXISTS (SELECT 1 FROM messaging.parked
                                            WHERE consumer = :consumer AND topic = :topic AND record_key = :key
                                              AND event_id = :event::uuid)
                        """)
                        .param("consumer", consumer)
                        .param("topic", record.topic())
                        .param("partition", record.partition())
                        .param("offset", record.offset())
                        .param("key", record.key())
                        .param("event", record.eventId())
                        .param("version", record.version())
                        .param("headers", HeaderBytes.of(record.headers()))
                        .param("value", record.value())
                        .param("code", code)
                        .update()
                == 1;
    }

    List<Parked> list() {
        return jdbc.sql("""
                        SELECT id, consumer, topic, partition, record_offset, code, parked_at
                          FROM messaging.parked ORDER BY id
                        """)
                .query((row, number) -> new Parked(
                        row.getLong("id"),
                        row.getString("consumer"),
                        row.getString("topic"),
                        row.getInt("partition"),
                        row.getLong("record_offset"),
                        row.getString("code"),
                        row.getObject("parked_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    List<String> topics(String consumer, byte[] key) {
        return jdbc.sql("""
                        SELECT DISTINCT topic FROM messaging.parked
                         WHERE consumer = :consumer AND record_key = :key ORDER BY topic
                        """)
                .param("consumer", consumer)
                .param("key", key)
                .query(String.class)
                .list();
    }

    /** The record of a key that comes first: by version where it has one, else as it came. */
    Optional<Waiting> first(String consumer, String topic, byte[] key) {
        return jdbc.sql("""
                        SELECT * FROM messaging.parked
                         WHERE consumer = :consumer AND topic = :topic AND record_key = :key
                         ORDER BY version NULLS FIRST, id
                         LIMIT 1
                        """)
                .param("consumer", consumer)
                .param("topic", topic)
                .param("key", key)
                .query(ParkingPlace::waiting)
                .optional();
    }

    Optional<Waiting> byId(long id) {
        return jdbc.sql("SELECT * FROM messaging.parked WHERE id = :id")
                .param("id", id)
                .query(ParkingPlace::waiting)
                .optional();
    }

    private static Waiting waiting(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        byte[] repaired = row.getBytes("repaired");
        return new Waiting(
                row.getLong("id"),
                row.getString("consumer"),
                row.getObject("version", Long.class),
                new Incoming(
                        row.getString("topic"),
                        row.getInt("partition"),
                        row.getLong("record_offset"),
                        row.getBytes("record_key"),
                        HeaderBytes.read(row.getBytes("headers")),
                        repaired != null ? repaired : row.getBytes("value")));
    }

    int left(String consumer, byte[] key) {
        return jdbc.sql("SELECT count(*) FROM messaging.parked WHERE consumer = :consumer AND record_key = :key")
                .param("consumer", consumer)
                .param("key", key)
                .query(Integer.class)
                .single();
    }

    int count() {
        return jdbc.sql("SELECT count(*) FROM messaging.parked")
                .query(Integer.class)
                .single();
    }

    void repair(long id, byte[] value) {
        jdbc.sql("UPDATE messaging.parked SET repaired = :value WHERE id = :id")
                .param("value", value)
                .param("id", id)
                .update();
    }

    void setCode(long id, String code) {
        jdbc.sql("UPDATE messaging.parked SET code = :code WHERE id = :id")
                .param("code", code)
                .param("id", id)
                .update();
    }

    void remove(long id) {
        jdbc.sql("DELETE FROM messaging.parked WHERE id = :id").param("id", id).update();
    }
}
