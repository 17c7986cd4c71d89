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
    public Binding binding(String officer, String table) {
        return jdbc.sql("""
                        SELECT b.in_force, l.kinds, l.purposes, l.categories,
                               EXISTS (SELECT FROM conduct.acceptance a
                                        WHERE a.working_table = b.working_table AND a.version = b.in_force
                                          AND a.officer = :officer) AS accepted
                          FROM conduct.book b
                         CROSS JOIN LATERAL (SELECT coalesce(array_agg(institution_kind), '{}') AS kinds,
                                                    coalesce(array_agg(purpose), '{}') AS purposes,
                                                    coalesce(array_agg(category), '{}') AS categories
                                               FROM conduct.allowance
                                              WHERE working_table = b.working_table AND version = b.in_force) l
                         WHERE b.working_table = :table
                        """)
                .param("officer", officer)
                .param("table", table)
                .query((row, _) -> new Binding(
                        RulesOfConduct.kept(table, row.getInt("in_force"), Allowances.of(row)),
                        row.getBoolean("accepted")))
                .optional()
                .orElseGet(() -> new Binding(RulesOfConduct.first(table), false));
    }
}
