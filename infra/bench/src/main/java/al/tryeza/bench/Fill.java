package al.tryeza.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Stores many cases quickly: takes those that came in by the real door and copies all their rows under other references,
 * within each database. What is not real in a copy: sealed texts and audited bytes are those of the original, so they can
 * neither be opened nor read as the copy's own, and the copied deliveries are not counted in their officers' streams.
 */
final class Fill {

    /** What distinguishes a copy from its original, the same in all tables and databases. */
    private static final String REF = "%s || '~' || copy.number";

    private static final String ID = "md5(%s::text || '~' || copy.number)::uuid";

    private final Platform platform;

    Fill(Platform platform) {
        this.platform = platform;
    }

    /** Remembers the cases that there are now as the originals of all copies. */
    void remember() throws SQLException {
        remember(
                "referral",
                List.of(
                        "casework.case_file",
                        "casework.referral",
                        "casework.routing_decision",
                        "casework.recusal",
                        "casework.participant",
                        "casework.history",
                        "intake.idempotency",
                        "vault.case_vault",
                        "vault.data_key",
                        "vault.identity",
                        "messaging.written_version"));
        remember(
                "notification",
                List.of("inbox.notice", "mail.mail", "inbox.standing_step", "messaging.applied_version"));
        remember("audit", List.of("audit.stream"));
        run("audit", """
                CREATE TABLE bench.audit_entry AS
                SELECT entry.*, about.case_ref, row_number() OVER (ORDER BY entry.index) - 1 AS place
                FROM audit.entry entry JOIN audit.case_entry about USING (index) WHERE entry.identified
                """);
    }

    private void remember(String database, List<String> tables) throws SQLException {
        run(database, "CREATE SCHEMA bench");
        for (String table : tables) {
            run(database, "CREATE TABLE %s AS SELECT * FROM %s".formatted(remembered(table), table));
        }
    }

    private static String remembered(String table) {
        return "bench." + table.replace('.', '_');
    }

    private void run(String database, String sql) throws SQLException {
        try (Connection connection = platform.database(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /**
     * Adds copies of all originals.
     *
     * @param first number of the first copy of each, which has not been made before
     * @param last number of the last
     */
    void copies(int first, int last) throws SQLException {
        if (last < first) {
            return;
        }
        for (String database : List.of("referral", "notification", "audit")) {
            try (Connection connection = platform.database(database)) {
                // the numbering of the audit store goes on while it is copied, so its head is held
                connection.setAutoCommit(false);
                var copies = new Copies(connection, first, last);
                switch (database) {
                    case "referral" -> referral(copies);
                    case "notification" -> notification(copies);
                    default -> audit(copies);
                }
                connection.commit();
            }
            // plans and visibility as after a quiet night
            run(database, "VACUUM ANALYZE");
        }
    }

    private static void referral(Copies copies) throws SQLException {
        copies.of("casework.case_file", Map.of("ref", REF), "true");
        copies.of("casework.referral", Map.of("id", ID, "case_ref", REF), "true");
        copies.of("casework.routing_decision", Map.of("referral_id", ID), "true");
        for (String table : List.of("casework.recusal", "casework.participant", "casework.history")) {
            copies.of(table, Map.of("case_ref", REF), "true");
        }
        copies.of("intake.idempotency", Map.of("key", REF), "true");
        copies.of("vault.case_vault", Map.of("case_ref", REF, "vault_id", ID), "true");
        copies.of("vault.data_key", Map.of("vault_id", ID), "true");
        copies.of("vault.identity", Map.of("vault_id", ID, "referral_id", ID), "true");
        copies.of("messaging.written_version", Map.of("record_key", REF), "topic = 'case-events'");
    }

    private static void notification(Copies copies) throws SQLException {
        copies.of("inbox.notice", Map.of("id", ID, "event_id", REF, "case_ref", REF), "true");
        copies.of("mail.mail", Map.of("id", ID), "true");
        copies.of("inbox.standing_step", Map.of("case_ref", REF, "event_id", REF), "true");
        copies.of(
                "messaging.applied_version",
                Map.of("record_key", "convert_to(convert_from(%s, 'UTF8') || '~' || copy.number, 'UTF8')"),
                "topic = 'case-events'");
    }

    private static void audit(Copies copies) throws SQLException {
        copies.run("SELECT size FROM audit.head FOR UPDATE");
        String index = "(SELECT size FROM audit.head) + (copy.number - copy.first)"
                + " * (SELECT count(*) FROM bench.audit_entry) + t.place";
        copies.of("audit.entry", Map.of("index", index, "event_id", ID), "true");
        copies.from("bench.audit_entry", "audit.case_entry", Map.of("index", index, "case_ref", REF), "true");
        copies.of("audit.stream", Map.of("key", REF), "topic = 'case-events'");
        copies.run("UPDATE audit.head SET size = (SELECT max(index) + 1 FROM audit.entry)");
    }

    /** Copies of rows, in one database. */
    private record Copies(Connection connection, int first, int last) {

        /** @param changed columns that differ in a copy, and how */
        void of(String table, Map<String, String> changed, String which) throws SQLException {
            from(remembered(table), table, changed, which);
        }

        void from(String originals, String table, Map<String, String> changed, String which) throws SQLException {
            List<String> columns = columns(table);
            String values = columns.stream()
                    .map(column -> changed.getOrDefault(column, "%s").formatted("t." + column))
                    .collect(Collectors.joining(", "));
            run("""
                    INSERT INTO %s (%s) SELECT %s FROM %s t
                    CROSS JOIN (SELECT number, %d AS first FROM generate_series(%d, %d) number) copy WHERE %s
                    """.formatted(table, String.join(", ", columns), values, originals, first, first, last, which));
        }

        private List<String> columns(String table) throws SQLException {
            var columns = new ArrayList<String>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("""
                            SELECT attname FROM pg_attribute WHERE attrelid = '%s'::regclass AND attnum > 0
                            AND NOT attisdropped AND attidentity = '' AND attgenerated = '' ORDER BY attnum
                            """.formatted(table))) {
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
            }
            return columns;
        }

        void run(String sql) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }
}
