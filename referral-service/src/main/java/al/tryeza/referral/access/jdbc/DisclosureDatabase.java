package al.tryeza.referral.access.jdbc;

import al.tryeza.referral.access.InOneTransaction;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The service's database under the role that may read the vault. Connections of its own: no other part of the service
 * can reach this role.
 */
public final class DisclosureDatabase implements AutoCloseable {

    private final HikariDataSource source;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    /** Opens it; connects when it is first used. */
    DisclosureDatabase(HikariConfig configuration) {
        source = new HikariDataSource(configuration);
        jdbc = JdbcClient.create(source);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    /** Statements under the role. */
    public JdbcClient jdbc() {
        return jdbc;
    }

    /** A transaction under the role. */
    public InOneTransaction transaction() {
        return new InOneTransaction() {
            @Override
            public <T> T run(Supplier<T> work) {
                return Objects.requireNonNull(transaction.execute(_ -> work.get()));
            }
        };
    }

    @Override
    public void close() {
        source.close();
    }
}
