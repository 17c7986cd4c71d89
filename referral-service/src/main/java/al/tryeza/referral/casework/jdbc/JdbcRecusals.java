package al.tryeza.referral.casework.jdbc;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.Recusals;
import al.tryeza.referral.casework.Recused;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is recused, as it is at this moment; the seats of a recused table are those that it has now. */
final class JdbcRecusals implements Recusals {

    private final JdbcClient jdbc;

    JdbcRecusals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Recused of(CaseRef ref) {
        return jdbc.sql("""
                SELECT ARRAY(SELECT officer FROM casework.recused_officer WHERE case_ref = :ref) AS officers,
                       ARRAY(SELECT recused FROM casework.recusal WHERE case_ref = :ref) AS named,
                       ARRAY(SELECT DISTINCT s.institution FROM casework.recusal x
                               JOIN directory.seat s ON s.working_table = x.recused
                              WHERE x.case_ref = :ref) AS seated
                """)
                .param("ref", ref.value())
                .query((row, _) -> new Recused(
                        Set.of((String[]) row.getArray("officers").getArray()),
                        Set.of((String[]) row.getArray("named").getArray()),
                        Set.of((String[]) row.getArray("seated").getArray())))
                .single();
    }
}
