package al.tryeza.notification.directory.jdbc;

import al.tryeza.notification.directory.Directory;
import al.tryeza.notification.directory.DirectoryEntry;
import al.tryeza.notification.directory.DirectoryReplica;
import al.tryeza.notification.directory.Institution;
import al.tryeza.notification.directory.Officer;
import al.tryeza.notification.directory.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The copy in the schema {@code directory}. Whoever tells holds an advisory lock shared, whoever changes holds it alone,
 * both until their commit. With row locks, those who tell could keep the one who changes waiting for ever.
 */
final class JdbcDirectoryReplica implements DirectoryReplica {

    /** A number under which nothing else in this database locks. */
    private static final long GATE = 7_430_021L;

    private final JdbcClient jdbc;
    private final DirectoryRows rows;
    private volatile @Nullable Remembered remembered;

    JdbcDirectoryReplica(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.rows = new DirectoryRows(jdbc);
    }

    @Override
    public Directory forTelling() {
        lock("SELECT pg_advisory_xact_lock_shared(:gate)");
        UUID edition = jdbc.sql("SELECT edition FROM directory.edition")
                .query(UUID.class)
                .single();
        var known = remembered;
        if (known == null || !known.edition.equals(edition)) {
            known = new Remembered(edition, rows.all());
            remembered = known;
        }
        return known.directory;
    }

    @Override
    public Directory changed() {
        // not remembered: this transaction may still be rolled back
        return rows.all();
    }

    @Override
    public boolean put(DirectoryEntry entry, long version) {
        lock("SELECT pg_advisory_xact_lock(:gate)");
        boolean taken = switch (entry) {
            case Institution institution -> rows.put(institution, version);
            case Officer officer -> rows.put(officer, version);
            case Table table -> rows.put(table, version);
        };
        if (taken) {
            jdbc.sql("UPDATE directory.edition SET edition = gen_random_uuid()").update();
        }
        return taken;
    }

    private void lock(String sql) {
        jdbc.sql(sql).param("gate", GATE).query((row, number) -> true).single();
    }

    private record Remembered(UUID edition, Directory directory) {}
}
