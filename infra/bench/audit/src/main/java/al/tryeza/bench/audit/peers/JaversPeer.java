package al.tryeza.bench.audit.peers;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.javers.core.Javers;
import org.javers.core.JaversBuilder;
import org.javers.repository.sql.DialectName;
import org.javers.repository.sql.SqlRepositoryBuilder;

/** JaVers: a commit, the object's identity, and a snapshot of it as JSON; with the indexes that it makes itself. */
public final class JaversPeer implements Peer {

    /** The library asks for it several times in a commit. */
    private static final ThreadLocal<Connection> IN_USE = new ThreadLocal<>();

    private final Login login;
    private final Deque<Connection> free = new ConcurrentLinkedDeque<>();

    private final Javers javers;

    /** Makes its tables, in the schema {@code javers}. */
    public JaversPeer(Login login) {
        this.login = login;
        this.javers = inTransaction(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("create schema javers");
            }
            return JaversBuilder.javers()
                    .registerJaversRepository(SqlRepositoryBuilder.sqlRepository()
                            .withConnectionProvider(IN_USE::get)
                            .withDialect(DialectName.POSTGRES)
                            .withSchema("javers")
                            .build())
                    .build();
        });
    }

    @Override
    public String name() {
        return "JaVers";
    }

    @Override
    public void keep(AuditedAccess access) {
        inTransaction(_ -> javers.commit("officer", access));
    }

    @Override
    public long count() {
        return inTransaction(connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select count(*) from javers.jv_snapshot")) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private <T> T inTransaction(Work<T> work) {
        try {
            Connection known = free.poll();
            Connection connection = known == null ? login.open() : known;
            IN_USE.set(connection);
            T result = work.with(connection);
            connection.commit();
            IN_USE.remove();
            free.push(connection);
            return result;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        for (Connection connection : free) {
            try {
                connection.close();
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
