package al.tryeza.referral.consent.jdbc;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.consent.Consents;
import al.tryeza.referral.consent.Recipient;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is in force by the ledger, for whoever may read it. */
final class JdbcConsents implements Consents {

    private final JdbcClient jdbc;
    private final JdbcLedger ledger;

    JdbcConsents(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.ledger = new JdbcLedger(jdbc);
    }

    @Override
    public Set<DataClass> inForce(CaseRef ref, String institution, String table, Purpose purpose) {
        return ledger.of(ref).inForce(new Recipient(institution, tablesOf(institution), table), purpose);
    }

    private Set<String> tablesOf(String institution) {
        return jdbc.sql("SELECT working_table FROM directory.seat WHERE institution = ?")
                .param(institution)
                .query(String.class)
                .set();
    }
}
