package al.tryeza.local.check;

import al.tryeza.local.Superusers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads what the services have stored, as a superuser who looks at tables. */
final class PostgresReading {

    private static final int FETCH = 2_000;

    private final Superusers superusers;

    PostgresReading(Superusers superusers) {
        this.superusers = superusers;
    }

    List<StoredReferral> referrals() throws SQLException {
        return rows(
                "referral",
                """
                SELECT r.id, r.case_ref, c.working_table, c.version,
                       (SELECT count(*) FROM casework.history h WHERE h.case_ref = r.case_ref) AS steps
                  FROM casework.referral r JOIN casework.case_file c ON c.ref = r.case_ref
                """,
                row -> new StoredReferral(
                        row.getString(1), row.getString(2), row.getString(3), row.getLong(4), row.getLong(5)));
    }

    List<StoredIdentification> identifications() throws SQLException {
        return rows(
                "referral",
                "SELECT id, case_ref FROM casework.identification",
                row -> new StoredIdentification(row.getString(1), row.getString(2)));
    }

    List<StoredGrant> grants() throws SQLException {
        return rows(
                "referral",
                "SELECT id, case_ref, ended FROM grants.given",
                row -> new StoredGrant(row.getString(1), row.getString(2), text(row, 3)));
    }

    List<Notice> notices() throws SQLException {
        return rows(
                "notification",
                """
                SELECT id, event_id, case_ref, officer, kind FROM inbox.notice
                """,
                row -> new Notice(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
    }

    List<QueuedMail> mails() throws SQLException {
        return rows(
                "notification",
                "SELECT id, state FROM mail.mail",
                row -> new QueuedMail(row.getString(1), row.getString(2)));
    }

    /** Entries from an index on. */
    List<Entry> entries(long from) throws SQLException {
        return rows(
                "audit",
                """
                SELECT index, topic, partition, position, event_id, version,
                       encode(sha256(structure || actor), 'hex'), code
                  FROM audit.entry WHERE index >= %d ORDER BY index
                """.formatted(from),
                row -> new Entry(
                        row.getLong(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getLong(4),
                        text(row, 5),
                        row.getLong(6),
                        text(row, 7),
                        text(row, 8)));
    }

    /** How many are left of what must be gone. */
    Map<String, Long> leftovers() throws SQLException {
        Map<String, Long> left = new LinkedHashMap<>();
        for (String database : List.of("referral", "notification")) {
            left.put("events unsent in " + database, count(database, "SELECT count(*) FROM messaging.outbox"));
            left.put("records parked in " + database, count(database, "SELECT count(*) FROM messaging.parked"));
        }
        // a drill may be at night, and few officers see many people in it
        left.put("open alarms", count("audit", """
                SELECT count(*) FROM audit.alarm
                 WHERE resolved_at IS NULL AND code NOT IN ('OUT_OF_HOURS', 'FAN_OUT')
                """));
        return left;
    }

    long count(String database, String query) throws SQLException {
        return rows(database, query, row -> row.getLong(1)).getFirst();
    }

    private interface Mapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(String database, String query, Mapper<T> mapper) throws SQLException {
        try (Connection connection = superusers.database(database)) {
            // without it the driver fetches everything at once
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(query)) {
                statement.setFetchSize(FETCH);
                List<T> all = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        all.add(mapper.map(rows));
                    }
                }
                return all;
            }
        }
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }
}
