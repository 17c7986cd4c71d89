package al.tryeza.audit.scrutiny.jdbc;

import al.tryeza.audit.entries.jdbc.Columns;
import al.tryeza.audit.scrutiny.Disclosure;
import al.tryeza.audit.scrutiny.Disclosures;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Goes through the index of accesses; one row says how far, and who holds it looks. */
final class JdbcDisclosures implements Disclosures {

    private static final int BATCH = 1_000;

    /** Hours that are kept, long enough that no access comes later than the hour it belongs to. */
    private static final Duration KEPT = Duration.ofDays(2);

    private final JdbcClient jdbc;

    JdbcDisclosures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Looked next(Instant receivedBefore) {
        long after = jdbc.sql("select index from audit.scrutinised for update")
                .query(Long.class)
                .single();
        long last = jdbc.sql("""
                select coalesce(max(index), :after) from (
                    select access.index, entry.received_at
                    from audit.access join audit.entry on entry.index = access.index
                    where access.index > :after order by access.index limit :batch
                ) next where received_at < :before
                """)
                .param("after", after)
                .param("batch", BATCH)
                .param("before", Columns.time(receivedBefore))
                .query(Long.class)
                .single();
        if (last == after) {
            return new Looked(List.of(), false);
        }
        jdbc.sql("update audit.scrutinised set index = ?").param(last).update();
        countCases(after, last, receivedBefore);
        return new Looked(disclosures(after, last), true);
    }

    private void countCases(long after, long last, Instant now) {
        jdbc.sql("delete from audit.case_hour where hour < ?")
                .param(Columns.time(now.minus(KEPT)))
                .update();
        jdbc.sql("""
                insert into audit.case_hour (officer, hour, mark)
                select distinct officer, date_trunc('hour', time, 'UTC'), mark from audit.access
                where index > ? and index <= ? and decision = 'GRANTED' and officer is not null and categories <> '{}'
                on conflict do nothing
                """).params(after, last).update();
    }

    private List<Disclosure> disclosures(long after, long last) {
        Map<Long, List<Disclosure.KnownLeave>> known = knownLeaves(after, last);
        return jdbc.sql("""
                select index, time, officer, institution, cardinality(leaves) as leaves,
                    coalesce((select state.closed from audit.case_state state
                        where state.mark = access.mark and state.time < access.time - make_interval(secs => :skew)
                        order by state.index desc limit 1), false) as closed,
                    (select count(*) from audit.case_hour hours where hours.officer = access.officer
                        and hours.hour = date_trunc('hour', access.time, 'UTC')) as cases
                from audit.access
                where index > :after and index <= :last
                and decision = 'GRANTED' and officer is not null and categories <> '{}'
                order by index
                """)
                .param("after", after)
                .param("last", last)
                .param("skew", Disclosure.SKEW.toSeconds())
                .query((row, _) -> disclosure(row, known.getOrDefault(row.getLong("index"), List.of())))
                .list();
    }

    private Map<Long, List<Disclosure.KnownLeave>> knownLeaves(long after, long last) {
        return jdbc
                .sql("""
                select access.index, leave.valid_from, leave.valid_until,
                    (select min(time) from audit.leave_end ended where ended.leave_id = leave.leave_id) as ended
                from audit.access cross join unnest(access.leaves) as named (id)
                join audit.leave on leave.leave_id = named.id
                    and leave.officer = access.officer and leave.mark = access.mark
                where access.index > ? and access.index <= ?
                """)
                .params(after, last)
                .query((row, _) -> Map.entry(row.getLong("index"), leave(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Disclosure.KnownLeave leave(ResultSet row) throws SQLException {
        return new Disclosure.KnownLeave(
                Columns.requireInstant(row, "valid_from"),
                Columns.requireInstant(row, "valid_until"),
                Columns.instant(row, "ended"));
    }

    private static Disclosure disclosure(ResultSet row, List<Disclosure.KnownLeave> known) throws SQLException {
        return new Disclosure(
                row.getLong("index"),
                Columns.requireInstant(row, "time"),
                row.getString("officer"),
                row.getString("institution"),
                row.getInt("leaves"),
                known,
                row.getBoolean("closed"),
                row.getInt("cases"));
    }
}
