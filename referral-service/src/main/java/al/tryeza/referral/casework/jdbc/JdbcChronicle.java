package al.tryeza.referral.casework.jdbc;

import static java.time.ZoneOffset.UTC;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.Chronicle;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One line of history an entry; the case's row is the lock. */
final class JdbcChronicle implements Chronicle {

    private final JdbcClient jdbc;

    JdbcChronicle(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Entry next(CaseRef ref, String event, Actor actor, Instant now) {
        Entry entry = jdbc.sql(
                        "UPDATE casework.case_file SET version = version + 1 WHERE ref = ? RETURNING version, working_table")
                .param(ref.value())
                .query((row, _) -> new Entry(row.getLong("version"), row.getString("working_table")))
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("no such case"));
        jdbc.sql("""
                INSERT INTO casework.history (case_ref, version, event, officer, institution, role, happened_at)
                VALUES (:ref, :version, :event, :officer, :institution, :role, :now)
                """)
                .param("ref", ref.value())
                .param("version", entry.version())
                .param("event", event)
                .param("officer", actor.officer())
                .param("institution", actor.institution())
                .param("role", actor.role())
                .param("now", now.atOffset(UTC))
                .update();
        return entry;
    }
}
