package al.tryeza.referral.casework.jdbc;

import al.tryeza.referral.casework.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The reader's rights, as a condition on {@code casework.case_file c}; the one place that says who may know of a case. */
final class VisibleCase {

    static final String CONDITION = """
             WHERE (:member AND (c.working_table = ANY (:tables)
                                 OR EXISTS (SELECT FROM casework.participant p
                                             WHERE p.case_ref = c.ref AND p.institution = :institution))
                    OR :desk AND (c.working_table = 'ONAC' OR c.desk_stands_in)
                    OR :authority)
               AND NOT EXISTS (SELECT FROM casework.recusal x
                                WHERE x.case_ref = c.ref AND (x.recused = :institution OR x.recused = ANY (:tables)))
               AND NOT EXISTS (SELECT FROM casework.recused_officer y
                                WHERE y.case_ref = c.ref AND y.officer = :officer)
            """;

    private VisibleCase() {}

    static StatementSpec to(Viewer viewer, StatementSpec statement) {
        return statement
                .param("member", viewer.tableMember())
                .param("desk", viewer.nationalDesk())
                .param("authority", viewer.responsibleAuthority())
                .param("officer", viewer.officer())
                .param("institution", viewer.institution())
                .param("tables", viewer.tables().toArray(String[]::new));
    }
}
