package al.tryeza.audit.entries.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * A database whose connection breaks at a given operation: before it reaches the server, or after the server did it and
 * before anybody hears of that. What was not committed is gone with the connection, as when the process is killed there.
 */
final class FaultyDatabase extends AbstractDataSource {

    /** How an operation fails. */
    enum Way {
        NOT_DONE,
        DONE_BUT_NOT_HEARD
    }

    private static final Set<String> OPERATIONS =
            Set.of("execute", "executeQuery", "executeUpdate", "executeLargeUpdate");

    private final DataSource database;
    private final List<String> done = new ArrayList<>();
    private int breaksAt = Integer.MAX_VALUE;
    private Way way = Way.NOT_DONE;

    FaultyDatabase(DataSource database) {
        this.database = database;
    }

    /** From now on the operation of that number, counted from 0, fails in that way, and no other does. */
    void breakAt(int operation, Way how) {
        done.clear();
        breaksAt = operation;
        way = how;
    }

    /** Nothing fails any more; gives the operations that were tried, the last of them perhaps the one that failed. */
    List<String> mend() {
        breaksAt = Integer.MAX_VALUE;
        return List.copyOf(done);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return new Broken(database.getConnection()).proxy();
    }

    @Override
    public Connection getConnection(String user, String password) {
        throw new UnsupportedOperationException("as the service's role alone");
    }

    /** What is done at the server. */
    private interface Operation {
        @Nullable
        Object run() throws SQLException, IOException;
    }

    private @Nullable Object operation(String name, Connection connection, Operation operation)
            throws SQLException, IOException {
        int number = done.size();
        done.add(name);
        if (number == breaksAt && way == Way.NOT_DONE) {
            throw broken(connection);
        }
        Object result = operation.run();
        if (number == breaksAt) {
            throw broken(connection);
        }
        return result;
    }

    private static SQLException broken(Connection connection) throws SQLException {
        connection.close();
        return new SQLRecoverableException("connection broken", "08006");
    }

    /** A connection that counts, and may break. */
    private final class Broken {

        private final Connection connection;

        Broken(Connection connection) {
            this.connection = connection;
        }

        Connection proxy() {
            return proxied(Connection.class, this::called);
        }

        private @Nullable Object called(Method method, Object @Nullable [] arguments) throws Throwable {
            if (method.getName().equals("unwrap")) {
                return proxied(PGConnection.class, this::calledDriver);
            }
            if (method.getName().equals("commit")) {
                return operation("commit", connection, () -> {
                    connection.commit();
                    return null;
                });
            }
            Object result = invoked(connection, method, arguments);
            if (result instanceof PreparedStatement statement) {
                String sql =
                        String.valueOf(arguments == null ? "" : arguments[0]).strip();
                return proxied(
                        PreparedStatement.class,
                        (called, with) -> OPERATIONS.contains(called.getName())
                                ? operation(firstWords(sql), connection, () -> ran(statement, called, with))
                                : invoked(statement, called, with));
            }
            return result;
        }

        private @Nullable Object calledDriver(Method method, Object @Nullable [] arguments) throws Throwable {
            PGConnection driver = connection.unwrap(PGConnection.class);
            if (!method.getName().equals("getCopyAPI")) {
                return invoked(driver, method, arguments);
            }
            return new CopyManager(connection.unwrap(BaseConnection.class)) {
                @Override
                public long copyIn(String sql, InputStream rows, int buffer) throws SQLException, IOException {
                    Object count = operation(firstWords(sql), connection, () -> super.copyIn(sql, rows, buffer));
                    return count instanceof Long number ? number : 0;
                }
            };
        }
    }

    private static String firstWords(String sql) {
        return String.join(" ", List.of(sql.split("\\s+", 4)).subList(0, 3));
    }

    private static @Nullable Object ran(PreparedStatement statement, Method method, Object @Nullable [] arguments)
            throws SQLException {
        try {
            return method.invoke(statement, arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof SQLException refused) {
                throw refused;
            }
            throw new IllegalStateException(thrown.getCause());
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private interface Call {
        @Nullable
        Object on(Method method, Object @Nullable [] arguments) throws Throwable;
    }

    private static @Nullable Object invoked(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static <T> T proxied(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> call.on(method, arguments)));
    }
}
