package al.tryeza.audit.entries.jdbc;

import al.tryeza.audit.entries.Bytes;
import al.tryeza.audit.entries.Entries;
import al.tryeza.audit.entries.EntryQuery;
import al.tryeza.audit.entries.KeptEntry;
import al.tryeza.audit.entries.KeyMark;
import al.tryeza.audit.entries.OpenedEntry;
import al.tryeza.audit.entries.StoredEntry;
import al.tryeza.audit.entries.Unsealing;
import al.tryeza.audit.ledger.entry.Compartment;
import al.tryeza.audit.ledger.entry.Opening;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcEntries implements Entries {

    private static final String COLUMNS =
            "partition, position, event_id, type, source, event_time, version, code, entry.index, topic, entry.schema_id";

    private final JdbcClient jdbc;
    private final Unsealing unsealing;

    JdbcEntries(JdbcClient jdbc, Unsealing unsealing) {
        this.jdbc = jdbc;
        this.unsealing = unsealing;
    }

    @Override
    public Optional<StoredEntry> find(long index) {
        return jdbc.sql("select " + COLUMNS + ", " + KeptRows.COLUMNS + " from " + KeptRows.TABLES
                        + " where entry.index = ?")
                .param(index)
                .query((row, _) -> {
                    Optional<OpenedEntry> opened = unsealing.open(KeptRows.kept(row));
                    return entry(row, opened.map(OpenedEntry::value).orElse(null), opened.isEmpty());
                })
                .optional();
    }

    @Override
    public List<StoredEntry> list(EntryQuery query) {
        Optional<KeyMark> about = Optional.ofNullable(query.caseRef()).flatMap(unsealing::mark);
        if (query.caseRef() != null && about.isEmpty()) {
            return List.of();
        }
        var criteria = new Criteria()
                .and("index >= ?", query.from())
                .and("topic = ?", query.topic())
                .and(
                        "index in (select about.index from audit.case_entry about where mark = ?)",
                        about.map(key -> key.mark().toArray()).orElse(null));
        return jdbc.sql("select " + COLUMNS + " from audit.entry where " + criteria.conditions()
                        + " order by index limit ?")
                .params(criteria.valuesAnd(query.limit()))
                .query((row, _) -> entry(row, null, false))
                .list();
    }

    @Override
    public long size() {
        return jdbc.sql("select size from audit.head").query(Long.class).single();
    }

    @Override
    public Optional<Opening> opening(long index, Compartment compartment) {
        Optional<KeptEntry> kept = jdbc.sql(
                        "select " + KeptRows.COLUMNS + " from " + KeptRows.TABLES + " where entry.index = ?")
                .param(index)
                .query((row, _) -> KeptRows.kept(row))
                .optional();
        return kept.flatMap(entry -> unsealing.opening(entry, compartment));
    }

    private static StoredEntry entry(ResultSet row, @Nullable Bytes value, boolean erased) throws SQLException {
        return new StoredEntry(
                row.getLong("index"),
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getString("source"),
                Columns.instant(row, "event_time"),
                row.getObject("version", Long.class),
                row.getObject("schema_id", Integer.class),
                row.getString("code"),
                value,
                erased);
    }
}
