package al.tryeza.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import al.tryeza.events.Headers;
import al.tryeza.events.Structure;
import al.tryeza.testing.Backends;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database and topics of their own, instances of the service on them, and the services that send to it. */
public final class AuditWorld implements AutoCloseable {

    private final Map<String, String> environment = Backends.get().environment("audit");
    private final Map<String, KafkaProducer<byte[], byte[]>> producers = new HashMap<>();
    private final List<ConfigurableApplicationContext> instances = new ArrayList<>();

    /**
     * Starts one more instance.
     *
     * @param settings like {@code --tryeza.audit.alarms.look=1s}
     */
    public ConfigurableApplicationContext start(String... settings) {
        var instance = new SpringApplicationBuilder(AuditService.class)
                .properties(new HashMap<>(environment))
                .run(settings);
        instances.add(instance);
        return instance;
    }

    /** Bytes of an event as its sender would make them. */
    public byte[] encode(SpecificRecord event) {
        return WireFormat.of(ContentIds.of(event.getSchema(), value("TRYEZA_REGISTRY_URL")), event);
    }

    /** Sends an event as the service that its source names, with the headers it should have. */
    public RecordMetadata send(String topic, String key, SpecificRecord event) {
        return send(
                ((Structure) event.get(0)).getSource().substring(1),
                topic,
                key.getBytes(UTF_8),
                encode(event),
                headers(event));
    }

    /** Sends anything as anybody, and waits until the broker has it. */
    public RecordMetadata send(
            String service, String topic, byte @Nullable [] key, byte @Nullable [] value, Map<String, String> headers) {
        var record = new ProducerRecord<>(topic + suffix(), key, value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        try {
            return producer(service).send(record).get();
        } catch (InterruptedException | ExecutionException fault) {
            throw new IllegalStateException("the broker did not take a test record", fault);
        }
    }

    public static Map<String, String> headers(SpecificRecord event) {
        var structure = (Structure) event.get(0);
        return Map.of(
                Headers.SPEC_VERSION,
                "1.0",
                Headers.ID,
                structure.getId(),
                Headers.TYPE,
                structure.getType(),
                Headers.SOURCE,
                structure.getSource(),
                Headers.TIME,
                structure.getTime().toString());
    }

    /** The database as the service itself sees it. */
    public JdbcClient asApp() {
        return JdbcClient.create(appDataSource());
    }

    public DataSource appDataSource() {
        return dataSource("audit_app", "TRYEZA_DATABASE_PASSWORD");
    }

    /** The database as migrations see it before they take the owner's role. */
    public JdbcClient asMigrator() {
        return JdbcClient.create(dataSource("audit_migrator", "TRYEZA_MIGRATOR_PASSWORD"));
    }

    /** A connection as {@code audit_app}, {@code audit_migrator} or the superuser {@code postgres}. */
    public Connection connect(String role) throws SQLException {
        return switch (role) {
            case "audit_app" -> DriverManager.getConnection(databaseUrl(), role, value("TRYEZA_DATABASE_PASSWORD"));
            case "audit_migrator" ->
                DriverManager.getConnection(databaseUrl(), role, value("TRYEZA_MIGRATOR_PASSWORD"));
            default ->
                Backends.get()
                        .postgres()
                        .databases()
                        .connect(databaseUrl().substring(databaseUrl().lastIndexOf('/') + 1));
        };
    }

    public String databaseUrl() {
        return value("TRYEZA_DATABASE_URL");
    }

    public String suffix() {
        return value("TRYEZA_TOPIC_SUFFIX");
    }

    public long size() {
        return asApp().sql("select count(*) from audit.entry").query(Long.class).single();
    }

    /** Waits until there are so many entries, and sees that there are no more. */
    public void awaitSize(long size) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> size() >= size);
        if (size() != size) {
            throw new AssertionError("more entries than records");
        }
    }

    @Override
    public void close() {
        instances.forEach(ConfigurableApplicationContext::close);
        producers.values().forEach(KafkaProducer::close);
    }

    private KafkaProducer<byte[], byte[]> producer(String service) {
        return producers.computeIfAbsent(service, user -> {
            var settings = new HashMap<>(Backends.get()
                    .kafka()
                    .topics()
                    .properties(user, Backends.get().kafkaPassword(user)));
            return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        });
    }

    private DataSource dataSource(String role, String password) {
        return new DriverManagerDataSource(databaseUrl(), role, value(password));
    }

    /** A variable of the environment. */
    public String value(String variable) {
        return Objects.requireNonNull(environment.get(variable));
    }
}
