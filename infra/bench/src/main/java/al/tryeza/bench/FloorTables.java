package al.tryeza.bench;

import al.tryeza.bench.Shape.Rows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Tables of the floor, in a database of their own: a number, some bytes, one index. */
final class FloorTables implements AutoCloseable {

    private static final String DATABASE = "floor";
    private static final int DOORS = 16;

    private final Platform platform;
    private final BlockingQueue<Connection> doors = new LinkedBlockingQueue<>();

    private FloorTables(Platform platform) {
        this.platform = platform;
    }

    static FloorTables make(Platform platform) throws SQLException {
        var tables = new FloorTables(platform);
        try (Connection server = platform.database("postgres");
                var statement = server.createStatement()) {
            statement.execute("CREATE DATABASE " + DATABASE);
        }
        try (Connection database = platform.database(DATABASE);
                var statement = database.createStatement()) {
            for (String table : List.of("accepted", "told", "audited")) {
                statement.execute(
                        "CREATE TABLE %s (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, body bytea NOT NULL)"
                                .formatted(table));
            }
        }
        for (int door = 0; door < DOORS; door++) {
            tables.doors.add(tables.connect());
        }
        return tables;
    }

    /** A connection that commits when told. */
    Connection connect() throws SQLException {
        Connection connection = platform.database(DATABASE);
        connection.setAutoCommit(false);
        return connection;
    }

    /** Rows in a transaction, over one of a few connections. */
    void insertAtDoor(String table, Rows rows) throws SQLException, InterruptedException {
        Connection door = doors.take();
        try {
            insert(door, table, rows);
            door.commit();
        } finally {
            doors.add(door);
        }
    }

    static void insert(Connection connection, String table, Rows rows) throws SQLException {
        byte[][] bodies = new byte[rows.number()][rows.bytes()];
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO %s (body) SELECT unnest(?::bytea[])".formatted(table))) {
            statement.setObject(1, bodies);
            statement.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection door : doors) {
            door.close();
        }
    }
}
