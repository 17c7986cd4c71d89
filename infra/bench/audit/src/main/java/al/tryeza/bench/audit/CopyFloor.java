package al.tryeza.bench.audit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The least that keeping the same rows can cost: those that the log has stored, copied into tables of the same columns and
 * indexes, as many in a transaction. No keys, no tree, no head, nothing looked up, nothing refused.
 */
final class CopyFloor implements AutoCloseable {

    private static final List<String> TABLES = List.of("entry", "case_entry", "access");

    private final List<Connection> connections;

    /** @param connections with all rights on the log's database, as many as may be at work at once; closed with this */
    CopyFloor(List<Connection> connections) throws SQLException {
        this.connections = List.copyOf(connections);
        try (var statement = connections.getFirst().createStatement()) {
            statement.execute("drop schema if exists bench cascade; create schema bench");
            for (String table : TABLES) {
                statement.execute("create table bench.%s (like audit.%s including all)".formatted(table, table));
            }
        }
        for (Connection connection : connections) {
            connection.setAutoCommit(false);
        }
    }

    /**
     * Copies what the log has stored.
     *
     * @param from index of the first entry
     * @param to index behind the last
     * @param batch entries in a transaction
     * @param atOnce how many connections
     * @return seconds that writing and committing took, without the reading before
     */
    double copy(long from, long to, int batch, int atOnce) throws SQLException, IOException, InterruptedException {
        Queue<List<byte[]>> batches = new ConcurrentLinkedQueue<>();
        for (long first = from; first < to; first += batch) {
            batches.add(read(first, Math.min(to, first + batch)));
        }
        return Together.seconds(connections.subList(0, atOnce).stream()
                .<Together.Work>map(connection -> () -> write(connection, batches))
                .toList());
    }

    private static void write(Connection connection, Queue<List<byte[]>> batches) throws SQLException, IOException {
        CopyManager copying = copying(connection);
        for (List<byte[]> rows = batches.poll(); rows != null; rows = batches.poll()) {
            for (int table = 0; table < TABLES.size(); table++) {
                copying.copyIn(
                        "copy bench.%s from stdin (format binary)".formatted(TABLES.get(table)),
                        new ByteArrayInputStream(rows.get(table)));
            }
            connection.commit();
        }
    }

    private List<byte[]> read(long first, long end) throws SQLException, IOException {
        List<byte[]> rows = new ArrayList<>();
        for (String table : TABLES) {
            var bytes = new ByteArrayOutputStream();
            copying(connections.getFirst())
                    .copyOut(
                            "copy (select * from audit.%s where index >= %d and index < %d order by index) to stdout (format binary)"
                                    .formatted(table, first, end),
                            bytes);
            rows.add(bytes.toByteArray());
        }
        connections.getFirst().commit();
        return rows;
    }

    private static CopyManager copying(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
