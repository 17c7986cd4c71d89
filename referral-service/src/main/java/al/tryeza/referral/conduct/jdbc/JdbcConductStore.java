package al.tryeza.referral.conduct.jdbc;

import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.conduct.ConductPublisher;
import al.tryeza.referral.conduct.ConductStore;
import al.tryeza.referral.conduct.Draft;
import al.tryeza.referral.conduct.RulesEvent;
import al.tryeza.referral.conduct.RulesOfConduct;
import al.tryeza.referral.conduct.SignOff;
import al.tryeza.referral.conduct.TableRules;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Versions, sign-offs and acceptances in PostgreSQL; the table's row is the lock. */
final class JdbcConductStore implements ConductStore {

    /** Any constant that nothing else in this database locks. */
    private static final long LOCK = 0x7472797a436f6e64L;

    private static final String BOOK =
            "SELECT in_force, draft, latest, revision FROM conduct.book WHERE working_table = ? ";

    private final JdbcClient jdbc;
    private final Allowances allowances;
    private final RulesEventTables tables;
    private final ConductPublisher publisher;

    JdbcConductStore(JdbcClient jdbc, ConductPublisher publisher) {
        this.jdbc = jdbc;
        this.allowances = new Allowances(jdbc);
        this.tables = new RulesEventTables(jdbc, allowances);
        this.publisher = publisher;
    }

    @Override
    public Optional<TableRules> find(String table) {
        return rules(BOOK, table);
    }

    @Override
    public Optional<TableRules> hold(String table) {
        return rules(BOOK + "FOR NO KEY UPDATE", table);
    }

    private Optional<TableRules> rules(String sql, String table) {
        return jdbc.sql(sql).param(table).query((row, _) -> rules(table, row)).optional();
    }

    private TableRules rules(String table, ResultSet row) throws SQLException {
        int draft = row.getInt("draft");
        boolean none = row.wasNull();
        return new TableRules(
                kept(table, row.getInt("in_force")),
                none ? Optional.empty() : Optional.of(new Draft(kept(table, draft), signOffs(table, draft))),
                row.getInt("latest"),
                row.getLong("revision"));
    }

    private RulesOfConduct kept(String table, int version) {
        return RulesOfConduct.kept(table, version, allowances.of(table, version));
    }

    private List<SignOff> signOffs(String table, int version) {
        return jdbc.sql("""
                SELECT institution, officer, signed_at
                  FROM conduct.sign_off WHERE working_table = ? AND version = ? ORDER BY signed_at, institution
                """)
                .params(table, version)
                .query((row, _) -> new SignOff(
                        row.getString("institution"),
                        row.getString("officer"),
                        row.getObject("signed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public Optional<RulesOfConduct> version(String table, int version) {
        return jdbc.sql("SELECT version FROM conduct.version WHERE working_table = ? AND version = ?")
                .params(table, version)
                .query(Integer.class)
                .optional()
                .map(known -> kept(table, known));
    }

    @Override
    public boolean accepted(String officer, String table, int version) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM conduct.acceptance
                                WHERE officer = :officer AND working_table = :table AND version = :version)
                """)
                .param("officer", officer)
                .param("table", table)
                .param("version", version)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void append(String table, List<RulesEvent> events, Actor by, Instant at) {
        for (RulesEvent event : events) {
            publisher.happened(table, tables.put(table, event, by, at), event, by, at);
        }
    }

    @Override
    public Set<String> without() {
        jdbc.sql("SELECT pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((_, _) -> "")
                .single();
        return jdbc.sql("""
                SELECT id FROM directory.working_table t
                 WHERE NOT EXISTS (SELECT FROM conduct.book b WHERE b.working_table = t.id)
                """).query(String.class).set();
    }
}
