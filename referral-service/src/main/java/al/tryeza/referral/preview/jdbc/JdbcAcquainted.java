package al.tryeza.referral.preview.jdbc;

import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.preview.Acquainted;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Officers by the seats of their institution, its part in the case, or their office. */
final class JdbcAcquainted implements Acquainted {

    private final JdbcClient jdbc;

    JdbcAcquainted(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> with(CaseRef ref) {
        return jdbc.sql("""
                SELECT o.id
                  FROM directory.officer o
                 WHERE o.status = 'ACTIVE'
                   AND (o.institution IN (SELECT s.institution
                                            FROM directory.seat s
                                            JOIN casework.case_file c USING (working_table)
                                           WHERE c.ref = :ref
                                           UNION
                                          SELECT institution FROM casework.participant WHERE case_ref = :ref)
                        OR 'responsible-authority' = ANY (o.roles))
                 ORDER BY o.id
                """).param("ref", ref.value()).query(String.class).list();
    }
}
