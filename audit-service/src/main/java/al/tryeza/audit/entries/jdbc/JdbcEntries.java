package al.tryeza.audit.entries.jdbc;

import al.tryeza.audit.entries.Bytes;
import al.tryeza.audit.entries.Entries;
import al.tryeza.audit.entries.EntryQuery;
import al.tryeza.audit.entries.StoredEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcEntries implements Entries {

    private static final String COLUMNS =
            "index, topic, partition, position, event_id, type, source, event_time, version, schema_id, code";

    private final JdbcClient jdbc;

    JdbcEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<StoredEntry> find(long index) {
        return jdbc.sql("select " + COLUMNS + ", value from audit.entry where index = ?")
                .param(index)
                .query((row, _) -> entry(row, Bytes.ofNullable(row.getBytes("value"))))
                .optional();
    }

    @Override
    public List<StoredEntry> list(EntryQuery query) {
        var criteria = new Criteria()
                .and("index >= ?", query.from())
                .and("topic = ?", query.topic())
                .and("index in (select about.index from audit.case_entry about where case_ref = ?)", query.caseRef());
        return jdbc.sql("select " + COLUMNS + " from audit.entry where " + criteria.conditions()
                        + " order by index limit ?")
                .params(criteria.valuesAnd(query.limit()))
                .query((row, _) -> entry(row, null))
                .list();
    }

    @Override
    public long size() {
        return jdbc.sql("select size from audit.head").query(Long.class).single();
    }

    private static StoredEntry entry(ResultSet row, @Nullable Bytes value) throws SQLException {
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
                value);
    }
}
