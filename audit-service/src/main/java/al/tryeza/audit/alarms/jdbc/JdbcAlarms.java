package al.tryeza.audit.alarms.jdbc;

import al.tryeza.audit.alarms.Alarm;
import al.tryeza.audit.alarms.AlarmCode;
import al.tryeza.audit.alarms.AlarmCode.Lasting;
import al.tryeza.audit.alarms.AlarmQuery;
import al.tryeza.audit.alarms.Alarms;
import al.tryeza.audit.alarms.RaisedAlarm;
import al.tryeza.audit.entries.jdbc.Columns;
import al.tryeza.audit.entries.jdbc.Criteria;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcAlarms implements Alarms {

    private final JdbcClient jdbc;

    JdbcAlarms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void raise(Alarm alarm, Instant now) {
        jdbc.sql("""
                insert into audit.alarm (code, topic, key, first_missing, last_missing, claimed, received, entry,
                    occurrences, raised_at, last_at)
                values (:code, :topic, :key, :firstMissing, :lastMissing, :claimed, :received, :entry, 1, :now, :now)
                on conflict (code, topic, key) where resolved_at is null do update
                set first_missing = excluded.first_missing, last_missing = excluded.last_missing,
                    claimed = excluded.claimed, received = excluded.received, entry = excluded.entry,
                    occurrences = alarm.occurrences + :again, last_at = excluded.last_at
                """)
                .param("code", alarm.code().name())
                .param("topic", alarm.topic())
                .param("key", alarm.key())
                .param("firstMissing", alarm.firstMissing())
                .param("lastMissing", alarm.lastMissing())
                .param("claimed", alarm.claimed())
                .param("received", alarm.received())
                .param("entry", alarm.entry())
                .param("again", alarm.code().lasting() == Lasting.UNTIL_ACKNOWLEDGED ? 1 : 0)
                .param("now", Columns.time(now))
                .update();
    }

    @Override
    public void resolve(AlarmCode code, @Nullable String topic, @Nullable String key, Instant now) {
        jdbc.sql("""
                update audit.alarm set resolved_at = :now
                where resolved_at is null and code = :code
                and topic is not distinct from cast(:topic as text) and key is not distinct from cast(:key as text)
                """)
                .param("now", Columns.time(now))
                .param("code", code.name())
                .param("topic", topic)
                .param("key", key)
                .update();
    }

    @Override
    public boolean acknowledge(long id, String officer, Instant now) {
        return jdbc.sql("""
                update audit.alarm
                set acknowledged_by = :officer,
                    resolved_at = case when code = any (:acknowledgeable) then cast(:now as timestamptz) end
                where id = :id and resolved_at is null
                """)
                        .param("officer", officer)
                        .param("acknowledgeable", acknowledgeable())
                        .param("now", Columns.time(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    @Override
    public List<RaisedAlarm> list(AlarmQuery query) {
        var criteria = new Criteria()
                .and("id > ?", query.after())
                .and("code = ?", query.code() == null ? null : query.code().name())
                .and("(resolved_at is null) = ?", query.open());
        return jdbc.sql("select * from audit.alarm where " + criteria.conditions() + " order by id limit ?")
                .params(criteria.valuesAnd(query.limit()))
                .query((row, _) -> alarm(row))
                .list();
    }

    @Override
    public long open(AlarmCode code) {
        return jdbc.sql("select count(*) from audit.alarm where resolved_at is null and code = ?")
                .param(code.name())
                .query(Long.class)
                .single();
    }

    private static String[] acknowledgeable() {
        return Stream.of(AlarmCode.values())
                .filter(code -> code.lasting() == Lasting.UNTIL_ACKNOWLEDGED)
                .map(AlarmCode::name)
                .toArray(String[]::new);
    }

    private static RaisedAlarm alarm(ResultSet row) throws SQLException {
        return new RaisedAlarm(
                row.getLong("id"),
                new Alarm(
                        AlarmCode.valueOf(row.getString("code")),
                        row.getString("topic"),
                        row.getString("key"),
                        row.getObject("first_missing", Long.class),
                        row.getObject("last_missing", Long.class),
                        row.getObject("claimed", Long.class),
                        row.getObject("received", Long.class),
                        row.getObject("entry", Long.class)),
                row.getLong("occurrences"),
                Columns.requireInstant(row, "raised_at"),
                Columns.requireInstant(row, "last_at"),
                Columns.instant(row, "resolved_at"),
                row.getString("acknowledged_by"));
    }
}
