package al.tryeza.referral.directory.jdbc;

import al.tryeza.referral.directory.DirectoryStore;
import al.tryeza.referral.directory.Institution;
import al.tryeza.referral.directory.Officer;
import al.tryeza.referral.directory.WorkingTable;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes entries that are not there yet; a seed never overwrites what somebody has changed since. */
final class JdbcDirectoryStore implements DirectoryStore {

    /** Any constant that nothing else in this database locks. */
    private static final long LOCK = 0x7472797a64697243L;

    private final JdbcClient jdbc;

    JdbcDirectoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((_, _) -> "")
                .single();
    }

    @Override
    public long put(Institution institution) {
        return jdbc.sql("""
                INSERT INTO directory.institution (id, kind, name, qark, municipality, version)
                VALUES (:id, :kind, :name, :qark, :municipality, 1) ON CONFLICT DO NOTHING
                """)
                .param("id", institution.id())
                .param("kind", institution.kind().name())
                .param("name", institution.name())
                .param("qark", institution.qark())
                .param("municipality", institution.municipality())
                .update();
    }

    @Override
    public long put(WorkingTable table) {
        int written = jdbc.sql("""
                INSERT INTO directory.working_table (id, name, qark, version)
                VALUES (:id, :name, :qark, 1) ON CONFLICT DO NOTHING
                """)
                .param("id", table.id())
                .param("name", table.name())
                .param("qark", table.qark())
                .update();
        if (written > 0) {
            table.seats()
                    .forEach(seat -> jdbc.sql("INSERT INTO directory.seat (working_table, institution) VALUES (?, ?)")
                            .params(table.id(), seat)
                            .update());
        }
        return written;
    }

    @Override
    public long put(Officer officer) {
        return jdbc.sql("""
                INSERT INTO directory.officer (id, institution, roles, status, language, mail, version)
                VALUES (:id, :institution, string_to_array(:roles, ' '), :status, :language, :mail, 1)
                ON CONFLICT DO NOTHING
                """)
                .param("id", officer.id())
                .param("institution", officer.institution())
                .param("roles", String.join(" ", officer.roles()))
                .param("status", officer.status().name())
                .param("language", officer.language().name())
                .param("mail", officer.mail())
                .update();
    }

    @Override
    public Optional<Officer> hold(String officer) {
        return jdbc.sql("""
                SELECT id, institution, roles, status, language, mail FROM directory.officer WHERE id = ? FOR SHARE
                """).param(officer).query(JdbcDirectory::officer).optional();
    }

    @Override
    public long change(String officer, Officer.Status status) {
        return jdbc.sql("""
                UPDATE directory.officer SET status = :status, version = version + 1
                 WHERE id = :id AND status <> :status RETURNING version
                """)
                .param("status", status.name())
                .param("id", officer)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }
}
