package al.tryeza.referral.consent.jdbc;

import static java.time.ZoneOffset.UTC;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.consent.Decision;
import al.tryeza.referral.consent.Ledger;
import al.tryeza.referral.consent.LedgerStore;
import al.tryeza.referral.consent.Recipient;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger; a decision is added and never changed, which the role's rights see to. */
final class JdbcLedger implements LedgerStore {

    private final JdbcClient jdbc;

    JdbcLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void append(CaseRef ref, Decision decision) {
        var scope = decision.scope();
        jdbc.sql("""
                INSERT INTO consent.decision (case_ref, number, id, decision, reach, recipients, purposes, categories,
                                              language, explained_by, attendance, officer, institution, role,
                                              decided_at)
                SELECT :ref, 1 + count(*), :id, :decision, :reach, :recipients, :purposes, :categories, :language,
                       :explainedBy, :attendance, :officer, :institution, :role, :at
                  FROM consent.decision WHERE case_ref = :ref
                """)
                .param("ref", ref.value())
                .param("id", decision.id())
                .param("decision", decision.kind().name())
                .param("reach", DecisionRows.name(scope.reach()))
                .param("recipients", DecisionRows.recipients(scope.reach()))
                .param("purposes", DecisionRows.names(scope.purposes()))
                .param("categories", DecisionRows.names(scope.categories()))
                .param("language", decision.circumstances().language().orElse(null))
                .param("explainedBy", decision.circumstances().explainedBy().orElse(null))
                .param("attendance", decision.circumstances().attendance().name())
                .param("officer", decision.by().officer())
                .param("institution", decision.by().institution())
                .param("role", decision.by().role())
                .param("at", decision.at().atOffset(UTC))
                .update();
    }

    @Override
    public Ledger of(CaseRef ref) {
        return new Ledger(
                page(ref, 0, Integer.MAX_VALUE).stream().map(Numbered::decision).toList());
    }

    @Override
    public List<Numbered> page(CaseRef ref, int after, int limit) {
        return jdbc.sql("""
                SELECT * FROM consent.decision WHERE case_ref = :ref AND number > :after ORDER BY number LIMIT :limit
                """)
                .param("ref", ref.value())
                .param("after", after)
                .param("limit", limit)
                .query(DecisionRows::read)
                .list();
    }

    @Override
    public Set<Recipient> recipients(CaseRef ref) {
        return new LinkedHashSet<>(jdbc.sql("""
                WITH named AS (SELECT unnest(recipients) AS id FROM consent.decision WHERE case_ref = :ref),
                meant AS (
                    SELECT s.institution FROM directory.seat s
                      JOIN casework.case_file c ON c.working_table = s.working_table WHERE c.ref = :ref
                    UNION SELECT institution FROM casework.participant WHERE case_ref = :ref
                    UNION SELECT s.institution FROM directory.seat s JOIN named ON named.id = s.working_table
                    UNION SELECT i.id FROM directory.institution i JOIN named ON named.id = i.id)
                SELECT m.institution, c.working_table,
                       ARRAY(SELECT working_table FROM directory.seat WHERE institution = m.institution) AS tables
                  FROM meant m CROSS JOIN casework.case_file c
                 WHERE c.ref = :ref
                   AND NOT EXISTS (SELECT FROM casework.recusal x
                                    WHERE x.case_ref = :ref
                                      AND (x.recused = m.institution
                                           OR x.recused IN (SELECT working_table FROM directory.seat
                                                             WHERE institution = m.institution)))
                 ORDER BY m.institution
                """)
                .param("ref", ref.value())
                .query((row, _) -> recipient(row))
                .list());
    }

    private static Recipient recipient(ResultSet row) throws SQLException {
        return new Recipient(
                row.getString("institution"),
                Set.of((String[]) row.getArray("tables").getArray()),
                row.getString("working_table"));
    }
}
