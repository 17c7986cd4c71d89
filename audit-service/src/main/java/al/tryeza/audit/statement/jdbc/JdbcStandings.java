package al.tryeza.audit.statement.jdbc;

import al.tryeza.audit.entries.KeyMark;
import al.tryeza.audit.entries.Unsealing;
import al.tryeza.audit.entries.jdbc.Columns;
import al.tryeza.audit.statement.Standing;
import al.tryeza.audit.statement.Standings;
import al.tryeza.web.CurrentOfficer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcStandings implements Standings {

    private final JdbcClient jdbc;
    private final Unsealing unsealing;
    private final Clock clock;

    JdbcStandings(JdbcClient jdbc, Unsealing unsealing, Clock clock) {
        this.jdbc = jdbc;
        this.unsealing = unsealing;
        this.clock = clock;
    }

    @Override
    public void institution(String id, String name, long version) {
        jdbc.sql("""
                insert into audit.institution (id, name, version) values (?, ?, ?)
                on conflict (id) do update set name = excluded.name, version = excluded.version
                where institution.version < excluded.version
                """).params(id, name, version).update();
    }

    @Override
    public void table(String id, List<String> seats, long version) {
        jdbc.sql("""
                insert into audit.technical_table (id, seats, version) values (?, ?, ?)
                on conflict (id) do update set seats = excluded.seats, version = excluded.version
                where technical_table.version < excluded.version
                """)
                .param(id)
                .param(seats.toArray(String[]::new))
                .param(version)
                .update();
    }

    @Override
    public void placed(long index, KeyMark key, String table) {
        jdbc.sql("insert into audit.case_table (index, mark, table_id) values (?, ?, ?)")
                .params(index, key.mark().toArray(), table)
                .update();
    }

    @Override
    public void recused(long index, KeyMark key, List<String> parties) {
        jdbc.sql("insert into audit.case_recused (index, mark, parties) values (?, ?, ?)")
                .param(index)
                .param(key.mark().toArray())
                .param(parties.toArray(String[]::new))
                .update();
    }

    @Override
    public Optional<Standing> find(CurrentOfficer officer, String caseRef) {
        return unsealing
                .mark(caseRef)
                .map(key -> key.mark().toArray())
                .flatMap(mark -> tableOf(mark)
                        .map(table -> new Standing(
                                table, seats(officer.institution()), recused(mark), manages(mark, officer.id()))));
    }

    private Optional<String> tableOf(byte[] mark) {
        return jdbc.sql("select table_id from audit.case_table where mark = ? order by index desc limit 1")
                .param(mark)
                .query(String.class)
                .optional();
    }

    private Set<String> seats(String institution) {
        return Set.copyOf(jdbc.sql("select id from audit.technical_table where ? = any (seats)")
                .param(institution)
                .query(String.class)
                .list());
    }

    private Set<String> recused(byte[] mark) {
        return jdbc
                .sql("select parties from audit.case_recused where mark = ?")
                .param(mark)
                .query((row, _) -> Columns.texts(row, "parties"))
                .list()
                .stream()
                .flatMap(List::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean manages(byte[] mark, String officer) {
        return jdbc.sql("""
                select exists (select from audit.leave where mark = :mark and officer = :officer
                    and kind = 'GRANT' and purpose = 'CASE_MANAGEMENT'
                    and valid_from <= :now and valid_until > :now
                    and not exists (select from audit.leave_end ended where ended.leave_id = leave.leave_id))
                """)
                .param("mark", mark)
                .param("officer", officer)
                .param("now", Columns.time(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    @Override
    public Map<String, String> names() {
        return jdbc
                .sql("select id, name from audit.institution")
                .query((row, _) -> Map.entry(row.getString("id"), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
