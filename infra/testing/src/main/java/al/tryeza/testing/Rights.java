package al.tryeza.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What each role of a database can do with each table, found by trying: every statement is sent, and taken back. A line a
 * table and role, such as {@code casework.case_file referral_app SIU-}: to read, insert, change (small where only some
 * columns) and delete.
 */
public final class Rights {

    private static final String DENIED = "42501";

    private final String url;
    private final Map<String, String> passwords;
    private int refused;
    private int tried;

    /**
     * @param url of the database
     * @param passwords by role
     */
    public Rights(String url, Map<String, String> passwords) {
        this.url = url;
        this.passwords = new TreeMap<>(passwords);
    }

    /**
     * The lines of a file of rights, as they are to be.
     *
     * @param file on the class path; empty lines and those that begin with {@code #} are for the reader
     */
    public static List<String> written(String file) throws IOException {
        try (var lines = Objects.requireNonNull(Rights.class.getResourceAsStream(file), file)) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    /** Tries everything on every table; lines only for what a role can do. */
    public List<String> tried() throws SQLException {
        Map<String, List<String>> tables = tables();
        List<String> lines = new ArrayList<>();
        for (var role : passwords.entrySet()) {
            try (var connection = DriverManager.getConnection(url, role.getKey(), role.getValue())) {
                connection.setAutoCommit(false);
                for (var table : tables.entrySet()) {
                    String rights = rights(connection, table.getKey(), table.getValue());
                    if (!rights.equals("----")) {
                        lines.add(table.getKey() + " " + role.getKey() + " " + rights);
                    }
                }
            }
        }
        return lines.stream().sorted().toList();
    }

    /** How many statements were refused, of how many. */
    public String count() {
        return refused + " of " + tried;
    }

    private String rights(Connection connection, String table, List<String> columns) throws SQLException {
        long changeable = 0;
        for (String column : columns) {
            changeable +=
                    may(connection, "UPDATE %s SET \"%s\" = DEFAULT WHERE false".formatted(table, column)) ? 1 : 0;
        }
        if (may(connection, "TRUNCATE " + table)) {
            throw new IllegalStateException("somebody may empty " + table);
        }
        return (may(connection, "SELECT 1 FROM %s LIMIT 0".formatted(table)) ? "S" : "-")
                + (may(connection, "INSERT INTO %s DEFAULT VALUES".formatted(table)) ? "I" : "-")
                + (changeable == 0 ? "-" : changeable == columns.size() ? "U" : "u")
                + (may(connection, "DELETE FROM %s WHERE false".formatted(table)) ? "D" : "-");
    }

    /** What else may be wrong with a statement, such as a missing value, comes after the question of rights. */
    private boolean may(Connection connection, String sql) throws SQLException {
        tried++;
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
            return true;
        } catch (SQLException failed) {
            boolean denied = DENIED.equals(failed.getSQLState());
            refused += denied ? 1 : 0;
            return !denied;
        } finally {
            connection.rollback();
        }
    }

    /** As the superuser sees them. */
    private Map<String, List<String>> tables() throws SQLException {
        String database = url.substring(url.lastIndexOf('/') + 1);
        Map<String, List<String>> tables = new TreeMap<>();
        try (var connection = Backends.get().postgres().databases().connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT n.nspname || '.' || c.relname, array_agg(a.attname::text ORDER BY a.attnum)
                        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                             JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                        WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
                        GROUP BY 1
                        """)) {
            while (rows.next()) {
                tables.put(
                        rows.getString(1),
                        Stream.of((String[]) rows.getArray(2).getArray()).toList());
            }
        }
        return tables;
    }
}
