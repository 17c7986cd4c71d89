package al.tryeza.audit.entries.jdbc;

import al.tryeza.audit.entries.Bytes;
import al.tryeza.audit.entries.Entry;
import al.tryeza.audit.entries.EntryStore;
import al.tryeza.audit.entries.KnownEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
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

    @Override
    public long append(List<Entry> entries) {
        // headers of all entries in a row, and where each entry's begin: an array of arrays must be a rectangle
        var ends = new Integer[entries.size()];
        var headers = new ArrayList<@Nullable Bytes>();
        for (int number = 0; number < ends.length; number++) {
            headers.addAll(entries.get(number).arrival().headers());
            ends[number] = headers.size();
        }
        return jdbc.sql("""
                with head as (
                    update audit.head set size = size + :count returning size - :count as first
                ), arrived as (
                    select head.first + number - 1 as index, entry.*,
                        coalesce(lag(last_header) over (order by number), 0) + 1 as first_header
                    from head, unnest(cast(:topics as text[]), cast(:partitions as int[]), cast(:positions as bigint[]),
                            cast(:keys as bytea[]), cast(:ends as int[]), cast(:values as bytea[]),
                            cast(:schemaIds as int[]), cast(:eventIds as uuid[]), cast(:types as text[]),
                            cast(:sources as text[]), cast(:times as bigint[]), cast(:versions as bigint[]),
                            cast(:codes as text[]), cast(:receivedAt as bigint[]), cast(:caseRefs as text[]))
                        with ordinality as entry (topic, partition, position, record_key, last_header, value,
                            schema_id, event_id, type, source, event_time, version, code, received_at, case_ref, number)
                ), about as (
                    insert into audit.case_entry (case_ref, index)
                    select case_ref, index from arrived where case_ref is not null
                ), stored as (
                    insert into audit.entry (index, topic, partition, position, record_key, headers, value, schema_id,
                        event_id, identified, type, source, event_time, version, code, received_at)
                    select index, topic, partition, position, record_key,
                        (cast(:headers as bytea[]))[first_header : last_header], value, schema_id, event_id, true, type,
                        source, timestamptz 'epoch' + event_time * interval '1 microsecond', version, code,
                        timestamptz 'epoch' + received_at * interval '1 microsecond'
                    from arrived order by index
                )
                select first from head
                """)
                .param("count", ends.length)
                .param(
                        "topics",
                        each(entries, String[]::new, entry -> entry.arrival().topic()))
                .param(
                        "partitions",
                        each(entries, Integer[]::new, entry -> entry.arrival().partition()))
                .param(
                        "positions",
                        each(entries, Long[]::new, entry -> entry.arrival().position()))
                .param(
                        "keys",
                        each(
                                entries,
                                byte[][]::new,
                                entry -> array(entry.arrival().key())))
                .param("headers", arrays(headers))
                .param("ends", ends)
                .param(
                        "values",
                        each(
                                entries,
                                byte[][]::new,
                                entry -> array(entry.arrival().value())))
                .param("schemaIds", each(entries, Integer[]::new, Entry::schemaId))
                .param(
                        "eventIds",
                        each(entries, UUID[]::new, entry -> entry.envelope().eventId()))
                .param(
                        "types",
                        each(entries, String[]::new, entry -> entry.envelope().type()))
                .param(
                        "sources",
                        each(entries, String[]::new, entry -> entry.envelope().source()))
                .param("times", each(entries, Long[]::new, entry -> Columns.microsOrNull(entry.time())))
                .param(
                        "versions",
                        each(
                                entries,
                                Long[]::new,
                                entry -> entry.facts() == null
                                        ? null
                                        : entry.facts().version()))
                .param(
                        "codes",
                        each(
                                entries,
                                String[]::new,
                                entry -> entry.code() == null
                                        ? null
                                        : entry.code().name()))
                .param(
                        "receivedAt",
                        each(
                                entries,
                                Long[]::new,
                                entry -> Columns.micros(entry.arrival().receivedAt())))
                .param(
                        "caseRefs",
                        each(
                                entries,
                                String[]::new,
                                entry -> entry.facts() == null
                                        ? null
                                        : entry.facts().caseRef()))
                .query(Long.class)
                .single();
    }

    private static <T> @Nullable T[] each(
            List<Entry> entries, IntFunction<@Nullable T[]> array, Function<Entry, @Nullable T> column) {
        return entries.stream().map(column).toArray(array);
    }

    @Override
    public Set<UUID> owned(Collection<UUID> eventIds) {
        return new HashSet<>(jdbc.sql("select event_id from audit.entry where identified and event_id = any (?)")
                .param(eventIds.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
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
