package al.tryeza.bench.audit;

import al.tryeza.audit.accesses.jdbc.AccessStorage;
import al.tryeza.audit.accesses.kafka.AccessIntake;
import al.tryeza.audit.alarms.AlarmProperties;
import al.tryeza.audit.alarms.jdbc.AlarmStorage;
import al.tryeza.audit.alarms.kafka.AlarmIntake;
import al.tryeza.audit.entries.jdbc.EntryStorage;
import al.tryeza.audit.entries.kafka.EntryIntake;
import al.tryeza.audit.keys.EntryKeys;
import al.tryeza.audit.leave.jdbc.LeaveStorage;
import al.tryeza.audit.leave.kafka.LeaveIntake;
import al.tryeza.audit.log.jdbc.LogStorage;
import al.tryeza.audit.scrutiny.jdbc.ScrutinyStorage;
import al.tryeza.audit.scrutiny.kafka.CaseStateIntake;
import al.tryeza.audit.statement.jdbc.StandingStorage;
import al.tryeza.audit.statement.kafka.StandingIntake;
import al.tryeza.bench.audit.peers.Login;
import al.tryeza.messaging.EventCodec;
import al.tryeza.messaging.RawHandler;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What audit-service does with records that came together, in this process: the parts of the service itself, with all that
 * follows an entry, but for the broker and the stored offset.
 */
public final class LogWriter implements AutoCloseable {

    private final AnnotationConfigApplicationContext parts = new AnnotationConfigApplicationContext();
    private final HikariDataSource database = new HikariDataSource();
    private final TransactionTemplate transaction;
    private final RawHandler handler;

    /**
     * The parts of the service on a database.
     *
     * @param login as the service signs in
     */
    public LogWriter(Login login, EventCodec codec, EntryKeys keys) {
        database.setJdbcUrl(login.url());
        database.setUsername(login.user());
        database.setPassword(login.password());
        var transactions = new DataSourceTransactionManager(database);
        this.transaction = new TransactionTemplate(transactions);
        var consumers = new TakenHandlers();
        parts.registerBean(DataSource.class, () -> database);
        parts.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        parts.registerBean(PlatformTransactionManager.class, () -> transactions);
        parts.registerBean(SimpleMeterRegistry.class);
        parts.registerBean(Clock.class, Clock::systemUTC);
        parts.registerBean(EventCodec.class, () -> codec);
        parts.registerBean(EntryKeys.class, () -> keys);
        parts.registerBean(TakenHandlers.class, () -> consumers);
        parts.registerBean(
                AlarmProperties.class,
                () -> new AlarmProperties(Duration.ofSeconds(30), 3, Duration.ofSeconds(60), Duration.ofSeconds(5)));
        parts.register(
                AccessIntake.class,
                AccessStorage.class,
                AlarmIntake.class,
                AlarmStorage.class,
                CaseStateIntake.class,
                EntryIntake.class,
                EntryStorage.class,
                LeaveIntake.class,
                LeaveStorage.class,
                LogStorage.class,
                ScrutinyStorage.class,
                StandingIntake.class,
                StandingStorage.class);
        parts.refresh();
        this.handler = consumers.taken("entries");
    }

    /** Appends records in one transaction, as a poll brings them. */
    public void append(List<ConsumerRecord<byte[], byte[]>> records) {
        transaction.executeWithoutResult(_ -> handler.handle(records));
    }

    /** Entries in the log. */
    public long size() {
        return JdbcClient.create(database)
                .sql("select size from audit.head")
                .query(Long.class)
                .single();
    }

    /** A part of the service. */
    public <T> T part(Class<T> type) {
        return parts.getBean(type);
    }

    @Override
    public void close() {
        parts.close();
        database.close();
    }
}
