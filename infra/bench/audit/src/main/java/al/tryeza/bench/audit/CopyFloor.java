package al.tryeza.bench.audit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The least that keeping the same rows can cost: those that the log has stored, copied into tables of the same columns and
 * indexes, as many in a transaction. No keys, no tree, no head, nothing looked up, nothing refused.
 */
final class CopyFloor implements AutoCloseable {

    private static final List<String> TABLES = List.of("entry", "case_entry", "access");

    private final Connection connection;
    private final CopyManager copying;

    /** @param connection with all rights on the log's database; closed with this */
    CopyFloor(Connection connection) throws SQLException {
        this.connection = connection;
        this.copying = connection.unwrap(PGConnection.class).getCopyAPI();
        try (var statement = connection.createStatement()) {
            statement.execute("drop schema if exists bench cascade; create schema bench");
            for (String table : TABLES) {
                statement.execute("create table bench.%s (like audit.%s including all)".formatted(table, table));
            }
        }
        connection.setAutoCommit(false);
    }

    /**
     * Copies what the log has stored.
     *
     * @param from index of the first entry
     * @param to index behind the last
     * @param batch entries in a transaction
     * @return seconds that writing and committing took, without the reading before
     */
    double copy(long from, long to, int batch) throws SQLException, IOException {
        long nanos = 0;
        for (long first = from; first < to; first += batch) {
            List<byte[]> rows = read(first, Math.min(to, first + batch));
            long began = System.nanoTime();
            for (int table = 0; table < TABLES.size(); table++) {
                copying.copyIn(
                        "copy bench.%s from stdin (format binary)".formatted(TABLES.get(table)),
                        new ByteArrayInputStream(rows.get(table)));
            }
            connection.commit();
            nanos += System.nanoTime() - began;
        }
        return nanos / 1e9;
    }

    private List<byte[]> read(long first, long end) throws SQLException, IOException {
        List<byte[]> rows = new ArrayList<>();
        for (String table : TABLES) {
            var bytes = new ByteArrayOutputStream();
            copying.copyOut(
                    "copy (select * from audit.%s where index >= %d and index < %d order by index) to stdout (format binary)"
                            .formatted(table, first, end),
                    bytes);
            rows.add(bytes.toByteArray());
        }
        connection.commit();
        return rows;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
