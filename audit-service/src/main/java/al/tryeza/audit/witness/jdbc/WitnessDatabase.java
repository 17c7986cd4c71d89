package al.tryeza.audit.witness.jdbc;

import al.tryeza.audit.witness.WitnessProperties.Database;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The witness's own database, migrated. Not a bean of the kind that others would take for theirs. */
final class WitnessDatabase implements AutoCloseable {

    /** As often as the services try, a quarter of a minute apart. */
    private static final int TRIES = 27;

    private static final int SECONDS_BETWEEN = 10;
    private static final int CONNECTIONS = 4;
    private static final long PATIENCE_MILLISECONDS = 3_000;

    private final Database settings;
    private @Nullable HikariDataSource pool;

    WitnessDatabase(Database settings) {
        this.settings = settings;
    }

    /** Migrates it and connects; it is not asked for where nothing is watched. */
    JdbcClient open() {
        Flyway.configure()
                .dataSource(settings.url(), settings.role() + "_migrator", settings.migratorPassword())
                .initSql("SET ROLE " + settings.role() + "_owner")
                .locations("classpath:db/witness")
                .placeholders(Map.of("app", settings.role() + "_app"))
                .connectRetries(TRIES)
                .connectRetriesInterval(SECONDS_BETWEEN)
                .load()
                .migrate();
        pool = new HikariDataSource();
        pool.setPoolName("witness");
        pool.setJdbcUrl(settings.url());
        pool.setUsername(settings.role() + "_app");
        pool.setPassword(settings.password());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setConnectionTimeout(PATIENCE_MILLISECONDS);
        // what the server quotes of a row it refuses would otherwise reach the log
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        return JdbcClient.create(pool);
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.close();
        }
    }
}
