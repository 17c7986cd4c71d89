package al.tryeza.audit.entries.jdbc;

import al.tryeza.audit.entries.Bytes;
import al.tryeza.audit.entries.Entry;
import al.tryeza.audit.entries.EntryStore;
import al.tryeza.audit.entries.KnownEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcEntryStore implements EntryStore {

    private final JdbcClient jdbc;

    JdbcEntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<KnownEntry> ofEvent(UUID eventId) {
        return jdbc.sql("select index, topic, record_key, value from audit.entry where identified and event_id = ?")
                .param(eventId)
                .query((row, _) -> known(row))
                .optional();
    }

    @Override
    public Optional<KnownEntry> at(String topic, int partition, long position) {
        return jdbc.sql("""
                select index, topic, record_key, value from audit.entry
                where not identified and topic = ? and partition = ? and position = ?
                order by index desc limit 1
                """)
                .params(topic, partition, position)
                .query((row, _) -> known(row))
                .optional();
    }

    @Override
    public OptionalLong append(Entry entry) {
        var arrival = entry.arrival();
        var facts = entry.facts();
        // one statement, for every one is a way to the database and back while the head is locked
        return jdbc
                .sql("""
                with head as (
                    select size from audit.head for update
                ), stored as (
                    insert into audit.entry (index, topic, partition, position, record_key, headers, value, schema_id,
                        event_id, identified, type, source, event_time, version, code, received_at)
                    select size, :topic, :partition, :position, :key, :headers, :value, :schemaId,
                        :eventId, :identified, :type, :source, :time, :version, :code, :receivedAt
                    from head
                    on conflict (event_id) where identified do nothing
                    returning index
                ), about as (
                    insert into audit.case_entry (case_ref, index)
                    select cast(:caseRef as text), index from stored where cast(:caseRef as text) is not null
                )
                update audit.head set size = stored.index + 1 from stored returning stored.index
                """)
                .param("topic", arrival.topic())
                .param("partition", arrival.partition())
                .param("position", arrival.position())
                .param("key", array(arrival.key()))
                .param("headers", arrays(arrival.headers()))
                .param("value", array(arrival.value()))
                .param("schemaId", entry.schemaId())
                .param("eventId", entry.envelope().eventId())
                .param("identified", entry.identified())
                .param("type", entry.envelope().type())
                .param("source", entry.envelope().source())
                .param("time", Columns.timeOrNull(entry.time()))
                .param("version", facts == null ? null : facts.version())
                .param("code", entry.code() == null ? null : entry.code().name())
                .param("receivedAt", Columns.time(arrival.receivedAt()))
                .param("caseRef", facts == null ? null : facts.caseRef())
                .query(Long.class)
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    private static byte @Nullable [] array(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.toArray();
    }

    private static byte[][] arrays(List<@Nullable Bytes> headers) {
        return headers.stream().map(JdbcEntryStore::array).toArray(byte[][]::new);
    }

    private static KnownEntry known(ResultSet row) throws SQLException {
        return new KnownEntry(
                row.getLong("index"),
                row.getString("topic"),
                Bytes.ofNullable(row.getBytes("record_key")),
                Bytes.ofNullable(row.getBytes("value")));
    }
}
