package al.tryeza.audit.entries.jdbc;

import al.tryeza.audit.entries.Bytes;
import al.tryeza.audit.entries.Entry;
import al.tryeza.audit.entries.EntryStore;
import al.tryeza.audit.entries.Facts;
import al.tryeza.audit.entries.KnownEntry;
import al.tryeza.audit.store.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcEntryStore implements EntryStore {

    private final JdbcClient jdbc;

    JdbcEntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long nextIndex() {
        return jdbc.sql("select size from audit.head for update")
                .query(Long.class)
                .single();
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
    public void append(long index, Entry entry) {
        insert(index, entry);
        Facts facts = entry.facts();
        if (facts != null && facts.caseRef() != null) {
            jdbc.sql("insert into audit.case_entry (case_ref, index) values (?, ?)")
                    .params(facts.caseRef(), index)
                    .update();
        }
        jdbc.sql("update audit.head set size = ?").param(index + 1).update();
    }

    private void insert(long index, Entry entry) {
        var arrival = entry.arrival();
        var facts = entry.facts();
        jdbc.sql("""
                insert into audit.entry (index, topic, partition, position, record_key, headers, value, schema_id,
                    event_id, identified, type, source, event_time, version, code, received_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .param(index)
                .param(arrival.topic())
                .param(arrival.partition())
                .param(arrival.position())
                .param(array(arrival.key()))
                .param(arrays(arrival.headers()))
                .param(array(arrival.value()))
                .param(entry.schemaId())
                .param(entry.envelope().eventId())
                .param(entry.identified())
                .param(entry.envelope().type())
                .param(entry.envelope().source())
                .param(Columns.timeOrNull(entry.time()))
                .param(facts == null ? null : facts.version())
                .param(entry.code() == null ? null : entry.code().name())
                .param(Columns.time(arrival.receivedAt()))
                .update();
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
