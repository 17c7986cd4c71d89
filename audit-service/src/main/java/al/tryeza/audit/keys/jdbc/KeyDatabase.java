package al.tryeza.audit.keys.jdbc;

import al.tryeza.audit.keys.KeyRows;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The key store's own database. It is no {@code DataSource} of the application, so that nothing else gets into it. */
final class KeyDatabase implements AutoCloseable {

    /** Appending asks once a batch, and readers once a page. */
    private static final int CONNECTIONS = 4;

    private static final int MOST_WAITING_MILLISECONDS = 3_000;

    private final HikariDataSource source;

    private KeyDatabase(HikariDataSource source) {
        this.source = source;
    }

    /**
     * Opens the database, and makes its tables where they are missing.
     *
     * @param password of {@code audit_keys_app}
     * @param migratorPassword of {@code audit_keys_migrator}
     */
    static KeyDatabase open(String url, String password, String migratorPassword) {
        Flyway.configure()
                .dataSource(url, "audit_keys_migrator", migratorPassword)
                .initSql("SET ROLE audit_keys_owner")
                .locations("classpath:db/keys")
                .placeholders(java.util.Map.of("app", "audit_keys_app"))
                // about four minutes, with a warning at each; then the service ends, and its supervisor says so
                .connectRetries(27)
                .connectRetriesInterval(10)
                .load()
                .migrate();
        var configuration = new HikariConfig();
        configuration.setPoolName("keys");
        configuration.setJdbcUrl(url);
        configuration.setUsername("audit_keys_app");
        configuration.setPassword(password);
        configuration.setConnectionTimeout(MOST_WAITING_MILLISECONDS);
        configuration.setMaximumPoolSize(CONNECTIONS);
        configuration.setMinimumIdle(1);
        configuration.setInitializationFailTimeout(-1);
        // what the server quotes of a row it refuses would otherwise reach the log
        configuration.addDataSourceProperty("logServerErrorDetail", "false");
        // an instance that stands still lets go of the bucket it has locked
        configuration.addDataSourceProperty("options", "-c idle_in_transaction_session_timeout=30s");
        return new KeyDatabase(new HikariDataSource(configuration));
    }

    KeyRows rows() {
        return new JdbcKeyRows(JdbcClient.create(source), new TransactionTemplate(new JdbcTransactionManager(source)));
    }

    @Override
    public void close() {
        source.close();
    }
}
