package al.tryeza.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;

/** What the audit log has, and since when: moments at which transactions were committed, in seconds since 1970. */
final class PublishedLog implements AutoCloseable {

    private final Connection connection;

    /** @param connection to the audit database, with all rights */
    PublishedLog(Connection connection) {
        this.connection = connection;
    }

    /** Entries that the last published checkpoint covers. */
    long published() throws SQLException {
        return number("select coalesce(max(size), 0) from audit.checkpoint");
    }

    /** Accesses stored from an index on. */
    long accessesFrom(long index) throws SQLException {
        return number("select count(*) from audit.access where index >= " + index);
    }

    /** Under which id the registry has the schema of an access. */
    int contentId() throws SQLException {
        return (int)
                number(
                        "select max(content_id) from messaging.pinned_schema where record_name = 'al.tryeza.events.AccessDecided'");
    }

    private long number(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** When checkpoints were published, by their sizes. */
    NavigableMap<Long, Double> checkpointsAbove(long size) throws SQLException {
        var moments = new TreeMap<Long, Double>();
        try (PreparedStatement statement = connection.prepareStatement("""
                select size, extract(epoch from pg_xact_commit_timestamp(xmin)) from audit.checkpoint where size > ?
                """)) {
            statement.setLong(1, size);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    moments.put(rows.getLong(1), rows.getDouble(2));
                }
            }
        }
        return moments;
    }

    /**
     * An entry.
     *
     * @param appended when its transaction was committed
     */
    record Stored(long index, double appended) {}

    /** Entries from an index on, by the ids of their events. */
    Map<UUID, Stored> storedFrom(long index) throws SQLException {
        var stored = new HashMap<UUID, Stored>();
        try (PreparedStatement statement = connection.prepareStatement("""
                select event_id, index, extract(epoch from pg_xact_commit_timestamp(xmin)) from audit.entry
                where index >= ? and event_id is not null
                """)) {
            statement.setLong(1, index);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    stored.put(rows.getObject(1, UUID.class), new Stored(rows.getLong(2), rows.getDouble(3)));
                }
            }
        }
        return stored;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
