package al.tryeza.referral.directory.jdbc;

import al.tryeza.referral.directory.Directory;
import al.tryeza.referral.directory.Institution;
import al.tryeza.referral.directory.InstitutionKind;
import al.tryeza.referral.directory.Officer;
import al.tryeza.referral.directory.Seated;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the directory as it is at this moment; nothing is cached, for access ends at once. */
final class JdbcDirectory implements Directory {

    private final JdbcClient jdbc;

    JdbcDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Officer> officer(String id) {
        return jdbc.sql("""
                SELECT id, institution, roles, status, language, mail FROM directory.officer WHERE id = ?
                """).param(id).query(JdbcDirectory::officer).optional();
    }

    @Override
    public Optional<Institution> institution(String id) {
        return jdbc.sql("""
                SELECT id, kind, name, qark, municipality FROM directory.institution WHERE id = ?
                """).param(id).query((row, _) -> institution(row, id)).optional();
    }

    @Override
    public Set<String> tablesOf(String institution) {
        return jdbc.sql("SELECT working_table FROM directory.seat WHERE institution = ?")
                .param(institution)
                .query(String.class)
                .set();
    }

    @Override
    public Optional<Seated> seated(String officer) {
        return jdbc.sql("""
                        SELECT o.id, o.institution, o.roles, o.status, o.language, o.mail,
                               i.kind, i.name, i.qark, i.municipality,
                               ARRAY(SELECT working_table FROM directory.seat WHERE institution = i.id) AS tables
                          FROM directory.officer o JOIN directory.institution i ON i.id = o.institution
                         WHERE o.id = ?
                        """)
                .param(officer)
                .query((row, number) -> new Seated(
                        officer(row, number), institution(row, row.getString("institution")), Set.of((String[])
                                row.getArray("tables").getArray())))
                .optional();
    }

    @Override
    public List<Officer> seatedAt(String table, String role) {
        return jdbc.sql("""
                SELECT o.id, o.institution, o.roles, o.status, o.language, o.mail
                  FROM directory.officer o JOIN directory.seat s USING (institution)
                 WHERE s.working_table = :table AND :role = ANY (o.roles) AND o.status = 'ACTIVE'
                 ORDER BY o.id
                """)
                .param("table", table)
                .param("role", role)
                .query(JdbcDirectory::officer)
                .list();
    }

    @Override
    public List<Officer> withRole(String role) {
        return jdbc.sql("""
                SELECT id, institution, roles, status, language, mail FROM directory.officer
                 WHERE ? = ANY (roles) AND status = 'ACTIVE' ORDER BY id
                """).param(role).query(JdbcDirectory::officer).list();
    }

    @Override
    public boolean knows(String institutionOrTable) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM directory.institution WHERE id = :id)
                    OR EXISTS (SELECT FROM directory.working_table WHERE id = :id)
                """)
                .param("id", institutionOrTable)
                .query(Boolean.class)
                .single();
    }

    static Officer officer(ResultSet row, int number) throws SQLException {
        return new Officer(
                row.getString("id"),
                row.getString("institution"),
                Set.of((String[]) row.getArray("roles").getArray()),
                Officer.Status.valueOf(row.getString("status")),
                Officer.Language.valueOf(row.getString("language")),
                row.getString("mail"));
    }

    private static Institution institution(ResultSet row, String id) throws SQLException {
        return new Institution(
                id,
                InstitutionKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("qark"),
                row.getString("municipality"));
    }
}
