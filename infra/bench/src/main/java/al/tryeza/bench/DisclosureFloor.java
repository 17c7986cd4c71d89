package al.tryeza.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

/**
 * The least that any disclosure must write and read: the number of the access, the record with its version, the reason,
 * and the ciphertexts with their keys; in tables like the real ones, of the same server.
 */
final class DisclosureFloor implements AutoCloseable {

    private static final int CONNECTIONS = 8;
    private static final String TABLES = """
            CREATE SCHEMA bench;
            CREATE TABLE bench.case_file (LIKE casework.case_file INCLUDING ALL);
            CREATE TABLE bench.written_version (LIKE messaging.written_version INCLUDING ALL) WITH (fillfactor = 80);
            CREATE TABLE bench.outbox (LIKE messaging.outbox INCLUDING ALL);
            CREATE TABLE bench.explanation (LIKE vault.explanation INCLUDING ALL);
            INSERT INTO bench.case_file SELECT * FROM casework.case_file;
            INSERT INTO bench.written_version SELECT 'access-events', ref, 0 FROM casework.case_file;
            """;

    private static final List<String> STATEMENTS = List.of(
            "UPDATE bench.case_file SET access_version = access_version + 1 WHERE ref = ?",
            "UPDATE bench.written_version SET version = version + 1 WHERE topic = 'access-events' AND record_key = ?",
            """
            WITH keys AS (SELECT d.vault_id, d.wrapped FROM vault.case_vault v JOIN vault.data_key d USING (vault_id)
                           WHERE v.case_ref = ?)
            SELECT ciphertext, wrapped FROM vault.identity JOIN keys USING (vault_id)
             WHERE data_class IN ('IDENTITY', 'CONTACT')
            """);

    private final List<String> refs;
    private final byte[] record = new byte[520];
    private final byte[] headers = new byte[420];
    private final byte[] reason = new byte[64];
    private final Deque<Connection> connections = new ArrayDeque<>();

    private DisclosureFloor(List<String> refs) {
        this.refs = refs;
    }

    static DisclosureFloor like(Platform platform, GrantedCases granted) throws SQLException {
        var floor = new DisclosureFloor(granted.refs());
        try (Connection all = platform.database("referral");
                var statement = all.createStatement()) {
            statement.execute(TABLES);
        }
        for (int number = 0; number < CONNECTIONS; number++) {
            Connection connection = platform.database("referral");
            connection.setAutoCommit(false);
            floor.connections.add(connection);
        }
        return floor;
    }

    int recordBytes() {
        return record.length + headers.length;
    }

    void write(int number) {
        Connection connection = take();
        try {
            write(connection, refs.get(number % refs.size()));
            connection.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        } finally {
            give(connection);
        }
    }

    private void write(Connection connection, String ref) throws SQLException {
        for (String sql : STATEMENTS) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, ref);
                statement.execute();
            }
        }
        try (PreparedStatement outbox = connection.prepareStatement(
                        "INSERT INTO bench.outbox (partition, topic, record_key, headers, value) VALUES (1, 'access-events', ?, ?, ?)");
                PreparedStatement kept = connection.prepareStatement(
                        "INSERT INTO bench.explanation (id, vault_id, ciphertext) VALUES (?, ?, ?)")) {
            outbox.setBytes(1, ref.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            outbox.setBytes(2, headers);
            outbox.setBytes(3, record);
            outbox.execute();
            kept.setObject(1, UUID.randomUUID());
            kept.setObject(2, UUID.randomUUID());
            kept.setBytes(3, reason);
            kept.execute();
        }
    }

    private Connection take() {
        synchronized (connections) {
            return connections.pop();
        }
    }

    private void give(Connection connection) {
        synchronized (connections) {
            connections.push(connection);
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : new ArrayList<>(connections)) {
            connection.close();
        }
    }
}
