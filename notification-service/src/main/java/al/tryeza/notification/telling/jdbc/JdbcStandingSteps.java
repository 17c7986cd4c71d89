package al.tryeza.notification.telling.jdbc;

import al.tryeza.notification.telling.CaseStep;
import al.tryeza.notification.telling.StandingSteps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Steps in the tables {@code inbox.standing_step} and {@code inbox.standing_identification}. */
final class JdbcStandingSteps implements StandingSteps {

    private final JdbcClient jdbc;

    JdbcStandingSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void put(CaseStep step) {
        switch (step) {
            case CaseStep.Identified identified -> putStatement(identified);
            case CaseStep.Routed routed -> putPlace(routed, "ROUTED", routed.joins(), routed.notices());
            case CaseStep.AwaitingPlace awaiting -> putPlace(awaiting, "AWAITING_PLACE", Set.of(), Set.of());
            case CaseStep.Addressed _ -> {}
        }
    }

    private void putPlace(CaseStep step, String kind, Set<String> joins, Set<String> notices) {
        jdbc.sql("""
                        DELETE FROM inbox.standing_identification WHERE case_ref = :case AND version < :version
                        """)
                .param("case", step.caseRef())
                .param("version", step.version())
                .update();
        jdbc.sql("""
                        INSERT INTO inbox.standing_step AS known
                            (case_ref, event_id, version, happened_at, kind, case_table, joins, notices, recused)
                        VALUES (:case, :event, :version, :happened, :kind, :table, :joins, :notices, :recused)
                        ON CONFLICT (case_ref) DO UPDATE
                        SET event_id = excluded.event_id, version = excluded.version,
                            happened_at = excluded.happened_at, kind = excluded.kind,
                            case_table = excluded.case_table, joins = excluded.joins,
                            notices = excluded.notices, recused = excluded.recused
                        WHERE known.version < excluded.version
                        """)
                .param("case", step.caseRef())
                .param("event", step.eventId())
                .param("version", step.version())
                .param("happened", Timestamp.from(step.happenedAt()))
                .param("kind", kind)
                .param("table", step.table())
                .param("joins", array(joins))
                .param("notices", array(notices))
                .param("recused", array(step.recused()))
                .update();
    }

    private void putStatement(CaseStep.Identified step) {
        jdbc.sql("""
                        INSERT INTO inbox.standing_identification AS known
                            (case_ref, event_id, version, happened_at, case_table, participants, recused)
                        VALUES (:case, :event, :version, :happened, :table, :participants, :recused)
                        ON CONFLICT (case_ref) DO UPDATE
                        SET event_id = excluded.event_id, version = excluded.version,
                            happened_at = excluded.happened_at, case_table = excluded.case_table,
                            participants = excluded.participants, recused = excluded.recused
                        WHERE known.version < excluded.version
                        """)
                .param("case", step.caseRef())
                .param("event", step.eventId())
                .param("version", step.version())
                .param("happened", Timestamp.from(step.happenedAt()))
                .param("table", step.table())
                .param("participants", array(step.participants()))
                .param("recused", array(step.recused()))
                .update();
    }

    @Override
    public List<CaseStep> concerning(Set<String> tables, Set<String> institutions, Instant since) {
        return Stream.concat(
                        places(tables, institutions, since).stream(), statements(tables, institutions, since).stream())
                .toList();
    }

    private List<CaseStep> places(Set<String> tables, Set<String> institutions, Instant since) {
        return jdbc.sql("""
                        SELECT * FROM inbox.standing_step
                        WHERE happened_at >= :since
                          AND (kind = 'AWAITING_PLACE' OR case_table = ANY (:tables::text[])
                               OR notices && :tables::text[] OR joins && :institutions::text[])
                        ORDER BY happened_at, case_ref
                        """)
                .param("since", Timestamp.from(since))
                .param("tables", array(tables))
                .param("institutions", array(institutions))
                .query(JdbcStandingSteps::place)
                .list();
    }

    private List<CaseStep> statements(Set<String> tables, Set<String> institutions, Instant since) {
        return jdbc.sql("""
                        SELECT * FROM inbox.standing_identification
                        WHERE happened_at >= :since
                          AND (case_table = ANY (:tables::text[]) OR participants && :institutions::text[])
                        ORDER BY happened_at, case_ref
                        """)
                .param("since", Timestamp.from(since))
                .param("tables", array(tables))
                .param("institutions", array(institutions))
                .query(JdbcStandingSteps::statement)
                .list();
    }

    @Override
    public void forgetBefore(Instant moment) {
        for (String table : List.of("inbox.standing_step", "inbox.standing_identification")) {
            jdbc.sql("DELETE FROM %s WHERE happened_at < :moment".formatted(table))
                    .param("moment", Timestamp.from(moment))
                    .update();
        }
    }

    private static CaseStep statement(ResultSet row, int number) throws SQLException {
        return new CaseStep.Identified(
                row.getString("event_id"),
                row.getString("case_ref"),
                row.getLong("version"),
                row.getTimestamp("happened_at").toInstant(),
                row.getString("case_table"),
                set(row, "participants"),
                set(row, "recused"));
    }

    private static CaseStep place(ResultSet row, int number) throws SQLException {
        var event = row.getString("event_id");
        var caseRef = row.getString("case_ref");
        var version = row.getLong("version");
        var happened = row.getTimestamp("happened_at").toInstant();
        var table = row.getString("case_table");
        var recused = set(row, "recused");
        return row.getString("kind").equals("ROUTED")
                ? new CaseStep.Routed(
                        event, caseRef, version, happened, table, set(row, "joins"), set(row, "notices"), recused)
                : new CaseStep.AwaitingPlace(event, caseRef, version, happened, table, recused);
    }

    private static String[] array(Set<String> texts) {
        return texts.toArray(String[]::new);
    }

    private static Set<String> set(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }
}
