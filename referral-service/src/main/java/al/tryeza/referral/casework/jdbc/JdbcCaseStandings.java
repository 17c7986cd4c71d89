package al.tryeza.referral.casework.jdbc;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.CaseStanding;
import al.tryeza.referral.casework.CaseStandings;
import al.tryeza.referral.casework.Viewer;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what decides who may know what, and numbers the accesses. */
final class JdbcCaseStandings implements CaseStandings {

    private final JdbcClient jdbc;

    JdbcCaseStandings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<CaseStanding> find(CaseRef ref, Viewer viewer) {
        String standing = """
                SELECT c.working_table, c.child, c.phase = 'CLOSED' AS closed,
                       ARRAY(SELECT recused FROM casework.recusal WHERE case_ref = c.ref) AS recused,
                       ARRAY(SELECT officer FROM casework.recused_officer WHERE case_ref = c.ref) AS officers
                  FROM casework.case_file c
                """;
        return VisibleCase.to(viewer, jdbc.sql(standing + VisibleCase.CONDITION + " AND c.ref = :ref"))
                .param("ref", ref.value())
                .query((row, _) -> new CaseStanding(
                        ref,
                        row.getString("working_table"),
                        row.getBoolean("child"),
                        row.getBoolean("closed"),
                        Set.of((String[]) row.getArray("recused").getArray()),
                        Set.of((String[]) row.getArray("officers").getArray())))
                .optional();
    }

    @Override
    public long nextAccess(CaseRef ref) {
        return jdbc.sql("""
                        UPDATE casework.case_file SET access_version = access_version + 1
                         WHERE ref = ? RETURNING access_version
                        """)
                .param(ref.value())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("no such case"));
    }

    @Override
    public Optional<Turn> nextDecision(CaseRef ref, Viewer viewer) {
        // what callers' clocks say is not kept: one that is ahead must not end grants for good
        String next = """
                UPDATE casework.case_file c
                   SET access_version = c.access_version + 1,
                       decided_at = greatest(c.decided_at, clock_timestamp())
                """;
        return VisibleCase.to(
                        viewer,
                        jdbc.sql(next + VisibleCase.CONDITION
                                + " AND c.ref = :ref RETURNING c.access_version, c.decided_at"))
                .param("ref", ref.value())
                .query((row, _) -> new Turn(
                        row.getLong("access_version"),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()))
                .optional();
    }
}
