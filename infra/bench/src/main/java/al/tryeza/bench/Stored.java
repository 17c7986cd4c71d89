package al.tryeza.bench;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the databases say has become of referrals, and since when. Keeps its connections: opening one costs the server as much
 * as a referral does.
 */
final class Stored implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration STILL = Duration.ofMillis(1_500);

    private final Map<String, Connection> databases = new HashMap<>();

    Stored(Platform platform) throws SQLException {
        for (String name : List.of("referral", "notification", "audit")) {
            databases.put(name, platform.database(name));
        }
    }

    private Connection database(String name) {
        return Objects.requireNonNull(databases.get(name));
    }

    /** When the last notice of each case was committed. */
    Map<String, Instant> told(Collection<String> cases) throws SQLException {
        return moments("notification", """
                SELECT case_ref, max(pg_xact_commit_timestamp(xmin)) FROM inbox.notice
                WHERE case_ref = ANY (?) GROUP BY case_ref
                """, cases);
    }

    /** When the last event of each case's own stream was committed to the audit store: its stream is noted with it. */
    Map<String, Instant> audited(Collection<String> cases) throws SQLException {
        return moments("audit", """
                SELECT key, pg_xact_commit_timestamp(xmin) FROM audit.stream
                WHERE key = ANY (?) AND topic = 'case-events'
                """, cases);
    }

    private Map<String, Instant> moments(String database, String sql, Collection<String> cases) throws SQLException {
        var moments = new HashMap<String, Instant>();
        try (PreparedStatement statement = prepared(database(database), sql, cases);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                moments.put(
                        rows.getString(1),
                        rows.getObject(2, OffsetDateTime.class).toInstant());
            }
        }
        return moments;
    }

    /**
     * Whether everything adds up: all events that were written of these cases are in the audit store, and every notice
     * there is, with its mail.
     */
    boolean addsUp(Collection<String> cases) throws SQLException {
        long written = count("referral", """
                SELECT coalesce(sum(version), 0) FROM messaging.written_version
                WHERE topic = 'case-events' AND record_key = ANY (?)
                """, cases);
        long audited = count("audit", """
                SELECT coalesce(sum(highest), 0) FROM audit.stream
                WHERE topic = 'case-events' AND missing = '{}' AND key = ANY (?)
                """, cases);
        long told = number("notification", "SELECT count(*) FROM inbox.notice")
                + number("notification", "SELECT count(*) FROM mail.mail WHERE state = 'SENT'");
        long noted =
                number("audit", "SELECT count(*) FROM audit.entry WHERE identified AND topic = 'notification-events'");
        return written == audited && told == noted;
    }

    /** Waits until nothing is under way any more. */
    void awaitRest() throws SQLException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        long size = -1;
        Instant since = Instant.now();
        while (Instant.now().isBefore(end)) {
            long now = number("audit", "SELECT size FROM audit.head");
            boolean waiting = any("referral", "messaging.outbox")
                    || any("notification", "messaging.outbox")
                    || any("notification", "mail.mail WHERE state = 'WAITING'");
            if (now != size || waiting) {
                size = now;
                since = Instant.now();
            } else if (Duration.between(since, Instant.now()).compareTo(STILL) >= 0) {
                return;
            }
            Thread.sleep(LOOK);
        }
        throw new IllegalStateException("The platform did not come to rest.");
    }

    private boolean any(String database, String rows) throws SQLException {
        return number(database, "SELECT CASE WHEN EXISTS (SELECT FROM %s) THEN 1 ELSE 0 END".formatted(rows)) > 0;
    }

    /** Receipts that the audit store has. */
    long receipts() throws SQLException {
        return number("audit", "SELECT coalesce(sum(count), 0) FROM audit.received WHERE topic LIKE 'receipts.%'");
    }

    long number(String database, String sql) throws SQLException {
        try (var statement = database(database).createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private long count(String database, String sql, Collection<String> cases) throws SQLException {
        try (PreparedStatement statement = prepared(database(database), sql, cases);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Collection<String> cases)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        Array references = connection.createArrayOf("text", cases.toArray());
        statement.setArray(1, references);
        return statement;
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : databases.values()) {
            connection.close();
        }
    }
}
