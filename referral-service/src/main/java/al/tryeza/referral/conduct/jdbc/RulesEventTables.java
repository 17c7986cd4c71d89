package al.tryeza.referral.conduct.jdbc;

import static java.time.ZoneOffset.UTC;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.conduct.RulesEvent;
import al.tryeza.referral.conduct.RulesOfConduct;
import al.tryeza.referral.conduct.SignOff;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each event leaves in the tables. */
final class RulesEventTables {

    private final JdbcClient jdbc;
    private final Allowances allowances;

    RulesEventTables(JdbcClient jdbc, Allowances allowances) {
        this.jdbc = jdbc;
        this.allowances = allowances;
    }

    /** Number of the event among all about the table's rules. */
    long put(String table, RulesEvent event, Actor by, Instant at) {
        return switch (event) {
            case RulesEvent.Drafted drafted -> drafted(table, drafted.rules(), by, at);
            case RulesEvent.SignedOff signed -> signedOff(table, signed.version(), signed.signOff());
            case RulesEvent.InForce inForce ->
                inForce.replaces().isEmpty()
                        ? opened(table, inForce.rules(), at)
                        : inForce(table, inForce.rules().version(), at);
            case RulesEvent.Accepted accepted -> accepted(table, accepted, at);
        };
    }

    private long opened(String table, RulesOfConduct first, Instant at) {
        jdbc.sql("""
                INSERT INTO conduct.version (working_table, version, proposed_at, in_force_from)
                VALUES (:table, :version, :now, :now)
                """)
                .param("table", table)
                .param("version", first.version())
                .param("now", at.atOffset(UTC))
                .update();
        allowances.add(first);
        return jdbc.sql("""
                INSERT INTO conduct.book (working_table, in_force, latest, revision, events)
                VALUES (:table, :version, :version, 1, 1) RETURNING events
                """)
                .param("table", table)
                .param("version", first.version())
                .query(Long.class)
                .single();
    }

    private long drafted(String table, RulesOfConduct proposed, Actor by, Instant at) {
        jdbc.sql("""
                INSERT INTO conduct.version (working_table, version, proposed_by, proposed_at)
                VALUES (:table, :version, :officer, :now)
                """)
                .param("table", table)
                .param("version", proposed.version())
                .param("officer", by.officer())
                .param("now", at.atOffset(UTC))
                .update();
        allowances.add(proposed);
        return jdbc.sql("""
                UPDATE conduct.book
                   SET draft = :version, latest = :version, revision = revision + 1, events = events + 1
                 WHERE working_table = :table RETURNING events
                """)
                .param("table", table)
                .param("version", proposed.version())
                .query(Long.class)
                .single();
    }

    private long signedOff(String table, int version, SignOff signOff) {
        jdbc.sql("""
                INSERT INTO conduct.sign_off (working_table, version, institution, officer, signed_at)
                VALUES (?, ?, ?, ?, ?)
                """)
                .params(
                        table,
                        version,
                        signOff.institution(),
                        signOff.officer(),
                        signOff.at().atOffset(UTC))
                .update();
        return jdbc.sql("""
                UPDATE conduct.book SET revision = revision + 1, events = events + 1
                 WHERE working_table = ? RETURNING events
                """).param(table).query(Long.class).single();
    }

    private long inForce(String table, int version, Instant at) {
        jdbc.sql("UPDATE conduct.version SET in_force_from = ? WHERE working_table = ? AND version = ?")
                .params(at.atOffset(UTC), table, version)
                .update();
        return jdbc.sql("""
                UPDATE conduct.book
                   SET in_force = ?, draft = NULL, revision = revision + 1, events = events + 1
                 WHERE working_table = ? RETURNING events
                """).params(version, table).query(Long.class).single();
    }

    private long accepted(String table, RulesEvent.Accepted accepted, Instant at) {
        jdbc.sql("""
                INSERT INTO conduct.acceptance (officer, working_table, version, accepted_at) VALUES (?, ?, ?, ?)
                """)
                .params(accepted.officer(), table, accepted.version(), at.atOffset(UTC))
                .update();
        return jdbc.sql("UPDATE conduct.book SET events = events + 1 WHERE working_table = ? RETURNING events")
                .param(table)
                .query(Long.class)
                .single();
    }
}
