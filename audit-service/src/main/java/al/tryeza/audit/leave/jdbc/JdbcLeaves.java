package al.tryeza.audit.leave.jdbc;

import al.tryeza.audit.entries.KeyMark;
import al.tryeza.audit.entries.Unsealing;
import al.tryeza.audit.entries.jdbc.Columns;
import al.tryeza.audit.entries.jdbc.Criteria;
import al.tryeza.audit.entries.jdbc.KeptRows;
import al.tryeza.audit.leave.BrokenGlass;
import al.tryeza.audit.leave.GlassQuery;
import al.tryeza.audit.leave.Leave;
import al.tryeza.audit.leave.Leaves;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcLeaves implements Leaves {

    private final JdbcClient jdbc;
    private final Unsealing unsealing;

    JdbcLeaves(JdbcClient jdbc, Unsealing unsealing) {
        this.jdbc = jdbc;
        this.unsealing = unsealing;
    }

    @Override
    public void begun(Leave leave, KeyMark key) {
        jdbc.sql("""
                insert into audit.leave (index, leave_id, kind, bucket, mark, officer, institution, categories, purpose,
                    why, valid_from, valid_until)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .param(leave.index())
                .param(leave.id())
                .param(leave.kind().name())
                .param(key.bucket())
                .param(key.mark().toArray())
                .param(leave.officer())
                .param(leave.institution())
                .param(leave.categories().toArray(String[]::new))
                .param(leave.purpose())
                .param(leave.why())
                .param(Columns.time(leave.from()))
                .param(Columns.time(leave.until()))
                .update();
    }

    @Override
    public void ended(long index, String id, Instant time) {
        jdbc.sql("insert into audit.leave_end (index, leave_id, time) values (?, ?, ?)")
                .params(index, id, Columns.time(time))
                .update();
    }

    @Override
    public void reviewed(long index, String id, Instant time, String officer, String verdict) {
        jdbc.sql("insert into audit.leave_review (index, leave_id, time, officer, verdict) values (?, ?, ?, ?, ?)")
                .params(index, id, Columns.time(time), officer, verdict)
                .update();
    }

    @Override
    public List<BrokenGlass> glasses(GlassQuery query) {
        Optional<KeyMark> about = Optional.ofNullable(query.caseRef()).flatMap(unsealing::mark);
        if (query.caseRef() != null && about.isEmpty()) {
            return List.of();
        }
        var criteria = new Criteria()
                .and("leave.index > ?", query.after())
                .and("(review.index is null) = ?", query.awaiting())
                .and("leave.mark = ?", about.map(key -> key.mark().toArray()).orElse(null))
                .and("leave.officer = ?", query.officer())
                .and("leave.institution = ?", query.institution())
                .and("leave.valid_from >= ?", query.from())
                .and("leave.valid_from < ?", query.to());
        return jdbc.sql("""
                select leave.*, entry.nonce, entry.subject, review.time as reviewed_at, review.officer as reviewed_by,
                    review.verdict
                from audit.leave join audit.entry on entry.index = leave.index
                left join lateral (
                    select * from audit.leave_review review where review.leave_id = leave.leave_id
                    order by review.index desc limit 1) review on true
                where leave.kind = 'GLASS' and %s order by leave.index limit ?
                """.formatted(criteria.conditions()))
                .params(criteria.valuesAnd(query.limit()))
                .query((row, _) -> glass(row))
                .list();
    }

    private BrokenGlass glass(ResultSet row) throws SQLException {
        return new BrokenGlass(
                leave(row),
                unsealing
                        .caseRef(KeptRows.mark(row), KeptRows.bytes(row, "nonce"), KeptRows.bytes(row, "subject"))
                        .orElse(null),
                row.getString("verdict"),
                row.getString("reviewed_by"),
                Columns.instant(row, "reviewed_at"));
    }

    private static Leave leave(ResultSet row) throws SQLException {
        return new Leave(
                row.getLong("index"),
                row.getString("leave_id"),
                Leave.Kind.valueOf(row.getString("kind")),
                row.getString("officer"),
                row.getString("institution"),
                Columns.texts(row, "categories"),
                row.getString("purpose"),
                row.getString("why"),
                Columns.requireInstant(row, "valid_from"),
                Columns.requireInstant(row, "valid_until"));
    }
}
