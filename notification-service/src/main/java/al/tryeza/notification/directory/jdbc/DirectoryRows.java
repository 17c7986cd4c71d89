package al.tryeza.notification.directory.jdbc;

import al.tryeza.notification.directory.Directory;
import al.tryeza.notification.directory.Institution;
import al.tryeza.notification.directory.Language;
import al.tryeza.notification.directory.MailAddress;
import al.tryeza.notification.directory.Officer;
import al.tryeza.notification.directory.Role;
import al.tryeza.notification.directory.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Entries of the directory as rows. */
final class DirectoryRows {

    private final JdbcClient jdbc;

    DirectoryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Directory all() {
        return new Directory(
                jdbc.sql("SELECT * FROM directory.institution")
                        .query(DirectoryRows::institution)
                        .list(),
                jdbc.sql("SELECT * FROM directory.working_table")
                        .query(DirectoryRows::table)
                        .list(),
                jdbc.sql("SELECT * FROM directory.officer")
                        .query(DirectoryRows::officer)
                        .list());
    }

    Optional<Officer> officer(String id) {
        return jdbc.sql("SELECT * FROM directory.officer WHERE id = :id")
                .param("id", id)
                .query(DirectoryRows::officer)
                .optional();
    }

    boolean put(Institution institution, long version) {
        return jdbc.sql("""
                                INSERT INTO directory.institution AS known (id, version, kind, qark)
                                VALUES (:id, :version, :kind, :qark)
                                ON CONFLICT (id) DO UPDATE
                                SET version = excluded.version, kind = excluded.kind, qark = excluded.qark
                                WHERE known.version < excluded.version
                                """)
                        .param("id", institution.id())
                        .param("version", version)
                        .param("kind", institution.kind().name())
                        .param("qark", institution.qark())
                        .update()
                == 1;
    }

    boolean put(Officer officer, long version) {
        var mail = officer.mail();
        return jdbc.sql("""
                                INSERT INTO directory.officer AS known
                                    (id, version, institution, roles, active, language, mail)
                                VALUES (:id, :version, :institution, :roles, :active, :language, :mail)
                                ON CONFLICT (id) DO UPDATE
                                SET version = excluded.version, institution = excluded.institution,
                                    roles = excluded.roles, active = excluded.active,
                                    language = excluded.language, mail = excluded.mail
                                WHERE known.version < excluded.version
                                """)
                        .param("id", officer.id())
                        .param("version", version)
                        .param("institution", officer.institution())
                        .param(
                                "roles",
                                officer.roles().stream()
                                        .map(Role::code)
                                        .sorted()
                                        .toArray(String[]::new))
                        .param("active", officer.active())
                        .param("language", officer.language().name())
                        .param("mail", mail == null ? null : mail.text())
                        .update()
                == 1;
    }

    boolean put(Table table, long version) {
        return jdbc.sql("""
                                INSERT INTO directory.working_table AS known (id, version, qark, seats)
                                VALUES (:id, :version, :qark, :seats)
                                ON CONFLICT (id) DO UPDATE
                                SET version = excluded.version, qark = excluded.qark, seats = excluded.seats
                                WHERE known.version < excluded.version
                                """)
                        .param("id", table.id())
                        .param("version", version)
                        .param("qark", table.qark())
                        .param("seats", table.seats().toArray(String[]::new))
                        .update()
                == 1;
    }

    private static Institution institution(ResultSet row, int number) throws SQLException {
        return new Institution(
                row.getString("id"), Institution.Kind.valueOf(row.getString("kind")), row.getString("qark"));
    }

    private static Table table(ResultSet row, int number) throws SQLException {
        return new Table(row.getString("id"), row.getString("qark"), Set.of(texts(row, "seats")));
    }

    private static Officer officer(ResultSet row, int number) throws SQLException {
        var mail = row.getString("mail");
        return new Officer(
                row.getString("id"),
                row.getString("institution"),
                Stream.of(texts(row, "roles"))
                        .flatMap(code -> Role.of(code).stream())
                        .collect(Collectors.toUnmodifiableSet()),
                row.getBoolean("active"),
                Language.valueOf(row.getString("language")),
                mail == null ? null : new MailAddress(mail));
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }
}
