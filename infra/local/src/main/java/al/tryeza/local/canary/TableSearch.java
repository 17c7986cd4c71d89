package al.tryeza.local.canary;

import al.tryeza.local.Superusers;
import al.tryeza.local.stack.LocalStack;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads every column of every row of every table of every database, bytes as bytes and the rest as text. */
final class TableSearch {

    private static final int FETCH = 500;

    private TableSearch() {}

    static Tally in(Superusers superusers, Finder finder) throws SQLException {
        Tally tally = new Tally();
        try (Connection first = superusers.database("postgres")) {
            for (String database : column(first, """
                    SELECT datname FROM pg_database WHERE datallowconn AND NOT datistemplate""")) {
                try (Connection connection = superusers.database(database)) {
                    connection.setAutoCommit(false);
                    for (String table : column(connection, """
                            SELECT format('%I.%I', table_schema, table_name) FROM information_schema.tables
                            WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
                            ORDER BY 1""")) {
                        read(connection, database, table, finder, tally);
                    }
                }
            }
        }
        return tally;
    }

    /** Names of institutions and tables in the directory, which everybody may see. */
    static List<String> publicNames(Superusers superusers) throws SQLException {
        try (Connection connection = superusers.database(LocalStack.DATABASES.getFirst())) {
            return column(connection, """
                    SELECT name FROM directory.institution UNION SELECT name FROM directory.working_table""");
        }
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static void read(Connection connection, String database, String table, Finder finder, Tally tally)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCH);
            try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int column = 1; column <= columns; column++) {
                        byte[] bytes = bytes(rows, column);
                        if (bytes != null) {
                            tally.add("table " + database + "." + table, bytes.length, finder.in(bytes));
                        }
                    }
                }
            }
        }
    }

    private static byte @Nullable [] bytes(ResultSet rows, int column) throws SQLException {
        if (rows.getMetaData().getColumnTypeName(column).equals("bytea")) {
            return rows.getBytes(column);
        }
        String text = rows.getString(column);
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }
}
