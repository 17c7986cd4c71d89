package al.tryeza.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one referral leaves behind on average: rows and their bytes in each database, records and their bytes on each
 * topic. The floor moves the same.
 *
 * @param published records on the intake topic; none of a referral that was posted
 * @param receipts records on the receipts topic, likewise
 */
record Shape(
        Rows published,
        Rows referral,
        Rows notification,
        Rows audit,
        Rows caseEvents,
        Rows receipts,
        Rows notificationEvents) {

    /**
     * Rows, or records.
     *
     * @param number for a referral, rounded
     * @param bytes of each
     */
    record Rows(int number, int bytes) {}

    /**
     * What there was at a moment.
     *
     * @param inserted rows so far, by database and table
     * @param entries of the audit store
     */
    record Moment(Map<String, Map<String, Long>> inserted, long entries) {}

    private static final List<String> DATABASES = List.of("referral", "notification", "audit");

    /** What there is now. */
    static Moment now(Platform platform) throws SQLException {
        try (Connection audit = platform.database("audit")) {
            return new Moment(inserted(platform), (long) number(audit, "SELECT size FROM audit.head"));
        }
    }

    private static Map<String, Map<String, Long>> inserted(Platform platform) throws SQLException {
        var inserted = new TreeMap<String, Map<String, Long>>();
        for (String database : DATABASES) {
            var tables = new HashMap<String, Long>();
            try (Connection connection = platform.database(database);
                    var statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(
                            "SELECT schemaname || '.' || relname, n_tup_ins FROM pg_stat_user_tables")) {
                while (rows.next()) {
                    tables.put(rows.getString(1), rows.getLong(2));
                }
            }
            inserted.put(database, tables);
        }
        return inserted;
    }

    /** The shape of the referrals that were taken since, and of what they were published as. */
    static Shape since(Platform platform, Moment before, int referrals, Rows published) throws SQLException {
        var then = before.inserted;
        var now = inserted(platform);
        try (Connection audit = platform.database("audit")) {
            Rows caseEvents = records(audit, before, "= 'case-events'", referrals);
            Rows receipts = records(audit, before, "LIKE 'receipts.%'", referrals);
            Rows notificationEvents = records(audit, before, "= 'notification-events'", referrals);
            return new Shape(
                    published,
                    rows(platform, "referral", then, now, referrals, caseEvents.bytes),
                    rows(platform, "notification", then, now, referrals, notificationEvents.bytes),
                    rows(platform, "audit", then, now, referrals, notificationEvents.bytes),
                    caseEvents,
                    receipts,
                    notificationEvents);
        }
    }

    /** Records on their way from referral-service, for one referral. */
    int recordsAudited() {
        return caseEvents.number + receipts.number + notificationEvents.number;
    }

    private static Rows rows(
            Platform platform,
            String database,
            Map<String, Map<String, Long>> before,
            Map<String, Map<String, Long>> now,
            int referrals,
            int bytesOfEvent)
            throws SQLException {
        long number = 0;
        double bytes = 0;
        try (Connection connection = platform.database(database)) {
            for (var table : now.getOrDefault(database, Map.of()).entrySet()) {
                long more = table.getValue()
                        - before.getOrDefault(database, Map.of()).getOrDefault(table.getKey(), 0L);
                number += more;
                // rows of the outbox are gone when they are looked for
                bytes += more
                        * (table.getKey().equals("messaging.outbox")
                                ? bytesOfEvent
                                : width(connection, table.getKey()));
            }
        }
        return new Rows(
                Math.max(1, Math.round((float) number / referrals)), (int) Math.round(bytes / Math.max(1, number)));
    }

    private static double width(Connection connection, String table) throws SQLException {
        return number(
                connection,
                "SELECT coalesce(avg(pg_column_size(t.*)), 0) FROM (SELECT * FROM %s LIMIT 500) t".formatted(table));
    }

    private static Rows records(Connection audit, Moment since, String topic, int referrals) throws SQLException {
        String of = " FROM audit.entry WHERE topic %s AND structure IS NOT NULL AND index >= %d"
                .formatted(topic, since.entries);
        double number = number(audit, "SELECT count(*)" + of);
        double bytes = number(
                audit,
                "SELECT coalesce(avg(octet_length(structure) + octet_length(actor) + octet_length(subject)"
                        + " + octet_length(content)), 0)"
                        + of);
        return new Rows((int) Math.round(number / referrals), (int) bytes);
    }

    private static double number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getDouble(1);
        }
    }
}
