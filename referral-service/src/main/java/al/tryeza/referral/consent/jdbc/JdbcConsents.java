package al.tryeza.referral.consent.jdbc;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.consent.Consents;
import al.tryeza.referral.consent.Decision;
import al.tryeza.referral.consent.Ledger;
import al.tryeza.referral.consent.Recipient;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is in force by the ledger, for whoever may read it. */
final class JdbcConsents implements Consents {

    private final JdbcClient jdbc;

    JdbcConsents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A decision, and the tables at which the institution sits. */
    private record Row(Decision decision, Set<String> tables) {}

    @Override
    public Set<DataClass> inForce(CaseRef ref, String institution, String table, Purpose purpose) {
        List<Row> rows = jdbc.sql("""
                        SELECT d.*, ARRAY(SELECT working_table FROM directory.seat
                                           WHERE institution = :institution) AS tables
                          FROM consent.decision d WHERE case_ref = :ref ORDER BY number
                        """)
                .param("institution", institution)
                .param("ref", ref.value())
                .query((row, number) -> new Row(DecisionRows.read(row, number).decision(), Set.of((String[])
                        row.getArray("tables").getArray())))
                .list();
        if (rows.isEmpty()) {
            return Set.of();
        }
        return new Ledger(rows.stream().map(Row::decision).toList())
                .inForce(new Recipient(institution, rows.getFirst().tables(), table), purpose);
    }
}
