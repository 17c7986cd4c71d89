package al.tryeza.referral.conduct.jdbc;

import al.tryeza.referral.conduct.Conduct;
import al.tryeza.referral.conduct.RulesOfConduct;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads rules and acceptances as they are at this moment; nothing is cached, for a new version counts at once. */
final class JdbcConduct implements Conduct {

    private final JdbcClient jdbc;
    private final Allowances allowances;

    JdbcConduct(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.allowances = new Allowances(jdbc);
    }

    @Override
    public RulesOfConduct inForce(String table) {
        return jdbc.sql("SELECT in_force FROM conduct.book WHERE working_table = ?")
                .param(table)
                .query(Integer.class)
                .optional()
                .map(version -> RulesOfConduct.kept(table, version, allowances.of(table, version)))
                .orElseGet(() -> RulesOfConduct.first(table));
    }

    @Override
    public boolean accepted(String officer, String table) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM conduct.acceptance a
                                 JOIN conduct.book b ON b.working_table = a.working_table AND b.in_force = a.version
                                WHERE a.officer = :officer AND a.working_table = :table)
                """)
                .param("officer", officer)
                .param("table", table)
                .query(Boolean.class)
                .single();
    }
}
