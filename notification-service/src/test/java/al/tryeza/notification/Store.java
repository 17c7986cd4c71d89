package al.tryeza.notification;

import al.tryeza.notification.directory.jdbc.DirectoryJdbcConfiguration;
import al.tryeza.notification.inbox.jdbc.InboxJdbcConfiguration;
import al.tryeza.notification.mail.jdbc.MailJdbcConfiguration;
import al.tryeza.notification.notice.jdbc.NoticeJdbcConfiguration;
import al.tryeza.notification.telling.jdbc.TellingJdbcConfiguration;
import al.tryeza.notification.telling.micrometer.TellingMicrometerConfiguration;
import al.tryeza.testing.Backends;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The adapters of the service on a fresh PostgreSQL database of their own, as the service's own role. */
public final class Store implements AutoCloseable {

    private final HikariDataSource source = new HikariDataSource();
    private final AnnotationConfigApplicationContext adapters = new AnnotationConfigApplicationContext();

    public Store() {
        Map<String, String> environment = Backends.get().environment("notification");
        source.setJdbcUrl(environment.get("TRYEZA_DATABASE_URL"));
        source.setUsername("notification_app");
        source.setPassword(environment.get("TRYEZA_DATABASE_PASSWORD"));
        source.setMaximumPoolSize(8);
        source.setMinimumIdle(1);
        adapters.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
        adapters.registerBean(MeterRegistry.class, () -> new SimpleMeterRegistry());
        adapters.register(
                DirectoryJdbcConfiguration.class,
                InboxJdbcConfiguration.class,
                MailJdbcConfiguration.class,
                NoticeJdbcConfiguration.class,
                TellingJdbcConfiguration.class,
                TellingMicrometerConfiguration.class);
        adapters.refresh();
    }

    public <T> T get(Class<T> port) {
        return adapters.getBean(port);
    }

    public JdbcClient jdbc() {
        return get(JdbcClient.class);
    }

    public TransactionTemplate transactions() {
        return new TransactionTemplate(new JdbcTransactionManager(source));
    }

    public void inTransaction(Runnable work) {
        transactions().executeWithoutResult(status -> work.run());
    }

    public <T> T resultInTransaction(Supplier<T> work) {
        return transactions().execute(status -> work.get());
    }

    /** How many wait for an advisory lock of this database. */
    public long waitingAtTheGate() {
        return jdbc().sql("""
                        SELECT count(*) FROM pg_locks
                        WHERE locktype = 'advisory' AND NOT granted
                          AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                        """).query(Long.class).single();
    }

    @Override
    public void close() {
        adapters.close();
        source.close();
    }
}
