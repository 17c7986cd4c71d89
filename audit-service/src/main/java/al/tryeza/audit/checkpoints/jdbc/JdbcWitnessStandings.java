package al.tryeza.audit.checkpoints.jdbc;

import al.tryeza.audit.checkpoints.WitnessStanding;
import al.tryeza.audit.checkpoints.WitnessStandings;
import al.tryeza.audit.entries.jdbc.Columns;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcWitnessStandings implements WitnessStandings {

    private final JdbcClient jdbc;

    JdbcWitnessStandings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<WitnessStanding> all() {
        return jdbc.sql("select name, size, state, behind_since from audit.witness order by name")
                .query((row, _) -> new WitnessStanding(
                        row.getString("name"),
                        row.getLong("size"),
                        WitnessStanding.State.valueOf(row.getString("state")),
                        Columns.instant(row, "behind_since")))
                .list();
    }

    @Override
    public void put(List<WitnessStanding> standings) {
        for (WitnessStanding standing : standings) {
            jdbc.sql("""
                    insert into audit.witness (name, size, state, behind_since)
                    values (:name, :size, :state, cast(:behindSince as timestamptz))
                    on conflict (name) do update
                    set size = excluded.size, state = excluded.state, behind_since = excluded.behind_since
                    """)
                    .param("name", standing.witness())
                    .param("size", standing.size())
                    .param("state", standing.state().name())
                    .param(
                            "behindSince",
                            Optional.ofNullable(standing.behindSince())
                                    .map(Columns::time)
                                    .orElse(null))
                    .update();
        }
    }
}
