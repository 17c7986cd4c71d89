package al.tryeza.bench;

import al.tryeza.local.stack.Progress;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

    private static final String MARK = "sha256(%s || convert_to(copy.number::text, 'UTF8'))";

    /** Streams that are of one case, or of the one referral of one. */
    private static final String OF_CASES = "(topic = 'case-events' OR topic LIKE 'receipts.%')";

    /** Cases copied between two words of progress. */
    private static final int AT_A_TIME = 2_500;

    private static final List<String> DATABASES = List.of("referral", "notification", "audit");

    private final Platform platform;
    private final Progress progress;
    private int originals;
    private int copies;

    Fill(Platform platform, Progress progress) {
        this.platform = platform;
        this.progress = progress;
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
                        "intake.submission",
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
                SELECT entry.*, about.index IS NOT NULL AS of_case, row_number() OVER (ORDER BY entry.index) - 1 AS place
                FROM audit.entry entry LEFT JOIN audit.case_entry about USING (index)
                WHERE entry.identified AND (about.index IS NOT NULL OR entry.topic LIKE 'receipts.%'
                    OR entry.topic = 'notification-events')
                """);
        try (Connection connection = platform.database("referral");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM bench.casework_case_file")) {
            rows.next();
            originals = rows.getInt(1);
        }
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

    /** Copies all originals until there are so many cases; says how far it is. */
    void upTo(int cases) throws SQLException, InterruptedException {
        int wanted = Math.ceilDiv(cases, originals) - 1;
        int first = copies + 1;
        Instant began = Instant.now();
        // else the server writes whole pages again and again for checkpoints that follow each other
        run("postgres", "ALTER SYSTEM SET max_wal_size = '8GB'");
        run("postgres", "SELECT pg_reload_conf()");
        while (copies < wanted) {
            int last = Math.min(wanted, copies + Math.ceilDiv(AT_A_TIME, originals));
            copy(copies + 1, last);
            copies = last;
            double seconds = Duration.between(began, Instant.now()).toMillis() / 1000.0;
            progress.say("%6.0f s  filling   %7d cases, about %.0f s left"
                    .formatted(
                            progress.seconds(),
                            originals * (1 + copies),
                            seconds / (copies - first + 1) * (wanted - copies)));
        }
        run("postgres", "ALTER SYSTEM RESET max_wal_size");
        run("postgres", "SELECT pg_reload_conf()");
        // plans, visibility and files as after a quiet night
        for (String database : DATABASES) {
            run(database, "VACUUM ANALYZE");
        }
        run("postgres", "CHECKPOINT");
    }

    private void copy(int first, int last) throws SQLException, InterruptedException {
        List<Callable<Void>> databases = DATABASES.stream()
                .<Callable<Void>>map(database -> () -> {
                    copy(database, first, last);
                    return null;
                })
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> each : threads.invokeAll(databases)) {
                each.get();
            }
        } catch (ExecutionException failed) {
            throw new SQLException("Cases could not be stored", failed.getCause());
        }
    }

    private void copy(String database, int first, int last) throws SQLException {
        try (Connection connection = platform.database(database)) {
            // the numbering of the audit store goes on while it is copied, so its head is held
            connection.setAutoCommit(false);
            var copies = new Copies(connection, first, last);
            // what refers to what need not be looked up again, and nobody relies on a copy
            copies.run("SET LOCAL session_replication_role = replica");
            copies.run("SET LOCAL synchronous_commit = off");
            switch (database) {
                case "referral" -> referral(copies);
                case "notification" -> notification(copies);
                default -> audit(copies);
            }
            connection.commit();
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
        copies.of("intake.submission", Map.of("publisher_id", ID), "true");
        copies.of("vault.case_vault", Map.of("case_ref", REF, "vault_id", ID), "true");
        copies.of("vault.data_key", Map.of("vault_id", ID), "true");
        copies.of("vault.identity", Map.of("vault_id", ID, "referral_id", ID), "true");
        copies.of("messaging.written_version", Map.of("record_key", REF), OF_CASES);
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
        // times rise with the numbers, as they do in a store that grew, or else its index by time would be of no use
        String time = "(SELECT max(event_time) FROM bench.audit_entry) + copy.number * interval '1 millisecond'";
        copies.of("audit.entry", Map.of("index", index, "event_id", ID, "event_time", time, "mark", MARK), "true");
        copies.from("bench.audit_entry", "audit.case_entry", Map.of("index", index, "mark", MARK), "t.of_case");
        copies.of("audit.stream", Map.of("key", REF), OF_CASES);
        new CopiedTree(copies.connection()).grow();
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
                    ORDER BY copy.number
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
