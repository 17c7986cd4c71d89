package al.tryeza.audit.accesses.jdbc;

import al.tryeza.audit.accesses.Access;
import al.tryeza.audit.accesses.AccessQuery;
import al.tryeza.audit.accesses.Accesses;
import al.tryeza.audit.entries.jdbc.Columns;
import al.tryeza.audit.entries.jdbc.Criteria;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcAccesses implements Accesses {

    private final JdbcClient jdbc;

    JdbcAccesses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Access access) {
        jdbc.sql("""
                insert into audit.access (index, time, officer, institution, role, case_ref,
                    categories, purpose, decision, policies, policy_set, break_glass)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .param(access.index())
                .param(Columns.time(access.time()))
                .param(access.officer())
                .param(access.institution())
                .param(access.role())
                .param(access.caseRef())
                .param(access.categories().toArray(String[]::new))
                .param(access.purpose())
                .param(access.decision())
                .param(access.policies().toArray(String[]::new))
                .param(access.policySet())
                .param(access.breakGlass())
                .update();
    }

    @Override
    public List<Access> list(AccessQuery query) {
        var criteria = new Criteria()
                .and("index > ?", query.after())
                .and("case_ref = ?", query.caseRef())
                .and("officer = ?", query.officer())
                .and("institution = ?", query.institution())
                .and("time >= ?", query.from())
                .and("time < ?", query.to());
        return jdbc.sql("select * from audit.access where " + criteria.conditions() + " order by index limit ?")
                .params(criteria.valuesAnd(query.limit()))
                .query((row, _) -> access(row))
                .list();
    }

    private static Access access(ResultSet row) throws SQLException {
        return new Access(
                row.getLong("index"),
                Columns.requireInstant(row, "time"),
                row.getString("officer"),
                row.getString("institution"),
                row.getString("role"),
                row.getString("case_ref"),
                Columns.texts(row, "categories"),
                row.getString("purpose"),
                row.getString("decision"),
                Columns.texts(row, "policies"),
                row.getString("policy_set"),
                row.getBoolean("break_glass"));
    }
}
