package al.tryeza.audit.officers.jdbc;

import al.tryeza.audit.entries.jdbc.Columns;
import al.tryeza.audit.officers.Officer;
import al.tryeza.audit.officers.Officers;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcOfficers implements Officers {

    private final JdbcClient jdbc;

    JdbcOfficers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void put(Officer officer) {
        jdbc.sql("""
                insert into audit.officer (id, institution, roles, active, version) values (?, ?, ?, ?, ?)
                on conflict (id) do update
                set institution = excluded.institution, roles = excluded.roles, active = excluded.active,
                    version = excluded.version
                where officer.version < excluded.version
                """)
                .param(officer.id())
                .param(officer.institution())
                .param(officer.roles().toArray(String[]::new))
                .param(officer.active())
                .param(officer.version())
                .update();
    }

    @Override
    public Optional<Officer> find(String id) {
        return jdbc.sql("select * from audit.officer where id = ?")
                .param(id)
                .query((row, _) -> new Officer(
                        row.getString("id"),
                        row.getString("institution"),
                        Set.copyOf(Columns.texts(row, "roles")),
                        row.getBoolean("active"),
                        row.getLong("version")))
                .optional();
    }
}
