package al.tryeza.audit.accesses.jdbc;

import al.tryeza.audit.accesses.Access;
import al.tryeza.audit.accesses.AccessQuery;
import al.tryeza.audit.accesses.Accesses;
import al.tryeza.audit.entries.KeyMark;
import al.tryeza.audit.entries.Unsealing;
import al.tryeza.audit.entries.jdbc.Columns;
import al.tryeza.audit.entries.jdbc.CopyRows;
import al.tryeza.audit.entries.jdbc.Criteria;
import al.tryeza.audit.entries.jdbc.KeptRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcAccesses implements Accesses {

    private static final List<String> COLUMNS = List.of(
            "index",
            "time",
            "bucket",
            "break_glass",
            "officer",
            "institution",
            "role",
            "mark",
            "categories",
            "purpose",
            "decision",
            "policies",
            "policy_set",
            "table_id",
            "reason",
            "leaves");

    private final JdbcClient jdbc;
    private final DataSource database;
    private final Unsealing unsealing;

    JdbcAccesses(JdbcClient jdbc, DataSource database, Unsealing unsealing) {
        this.jdbc = jdbc;
        this.database = database;
        this.unsealing = unsealing;
    }

    @Override
    public void add(List<Indexed> accesses) {
        if (accesses.isEmpty()) {
            return;
        }
        var rows = new CopyRows("audit.access", COLUMNS);
        for (Indexed indexed : accesses) {
            Access access = indexed.access();
            rows.row()
                    .add(access.index())
                    .add(access.time())
                    .add(indexed.key().bucket())
                    .add(access.breakGlass())
                    .add(access.officer())
                    .add(access.institution())
                    .add(access.role())
                    .add(indexed.key().mark())
                    .add(access.categories())
                    .add(access.purpose())
                    .add(access.decision())
                    .add(access.policies())
                    .add(access.policySet())
                    .add(access.table())
                    .add(access.reason())
                    .add(access.leaves());
        }
        rows.send(database);
    }

    @Override
    public List<Access> list(AccessQuery query) {
        return criteria(query)
                .map(criteria -> jdbc.sql("""
                                select access.*, entry.nonce, entry.subject
                                from audit.access join audit.entry on entry.index = access.index
                                where %s order by access.index limit ?
                                """.formatted(criteria.conditions()))
                        .params(criteria.valuesAnd(query.limit()))
                        .query((row, _) -> access(row))
                        .list())
                .orElse(List.of());
    }

    @Override
    public Found count(AccessQuery query) {
        return criteria(query)
                .map(criteria -> jdbc.sql(
                                "select count(*) as count, coalesce(max(index), -1) as last from audit.access where "
                                        + criteria.conditions())
                        .params(criteria.valuesAnd())
                        .query((row, _) -> new Found(row.getLong("count"), row.getLong("last")))
                        .single())
                .orElse(new Found(0, -1));
    }

    /** Empty where a case is asked for that has no key: nothing can be found of it. */
    private Optional<Criteria> criteria(AccessQuery query) {
        Optional<KeyMark> about = Optional.ofNullable(query.caseRef()).flatMap(unsealing::mark);
        if (query.caseRef() != null && about.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Criteria()
                .and("access.index > ?", query.after())
                .and("access.index <= ?", query.last())
                .and("access.mark = ?", about.map(key -> key.mark().toArray()).orElse(null))
                .and("access.officer = ?", query.officer())
                .and("access.institution = ?", query.institution())
                .and("access.table_id = ?", query.table())
                .and("access.purpose = ?", query.purpose())
                .and("access.decision = ?", query.decision())
                .and("access.break_glass = ?", query.breakGlass())
                .and("access.time >= ?", query.from())
                .and("access.time < ?", query.to()));
    }

    private Access access(ResultSet row) throws SQLException {
        return new Access(
                row.getLong("index"),
                Columns.requireInstant(row, "time"),
                row.getString("officer"),
                row.getString("institution"),
                row.getString("role"),
                unsealing
                        .caseRef(KeptRows.mark(row), KeptRows.bytes(row, "nonce"), KeptRows.bytes(row, "subject"))
                        .orElse(null),
                row.getString("table_id"),
                Columns.texts(row, "categories"),
                row.getString("purpose"),
                row.getString("reason"),
                row.getString("decision"),
                Columns.texts(row, "policies"),
                row.getString("policy_set"),
                row.getBoolean("break_glass"),
                Columns.texts(row, "leaves"));
    }
}
