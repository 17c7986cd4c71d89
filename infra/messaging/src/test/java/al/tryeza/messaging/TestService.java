package al.tryeza.messaging;

import al.tryeza.testing.Backends;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One running instance of a service that does nothing but messaging. */
public final class TestService implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private TestService(String database, Map<String, Object> properties) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
        context.getEnvironment().setConversionService(new ApplicationConversionService());
        context.getDefaultListableBeanFactory().setAllowBeanDefinitionOverriding(true);
        var dataSource = new HikariDataSource();
        dataSource.setJdbcUrl((String) properties.get("test.database.url"));
        dataSource.setUsername(database + "_app");
        dataSource.setPassword((String) properties.get("test.database.password"));
        dataSource.setConnectionTimeout(3_000);
        context.registerBean(DataSource.class, () -> dataSource);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(dataSource));
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(dataSource));
        context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
        context.register(MessagingConfiguration.class);
    }

    /** An instance of {@code <database>-service}, not started; later settings win. */
    public static TestService of(String database, Map<String, String> environment, String... settings) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("test.database.url", environment.get("TRYEZA_DATABASE_URL"));
        properties.put("test.database.password", environment.get("TRYEZA_DATABASE_PASSWORD"));
        properties.put("tryeza.messaging.service", database + "-service");
        properties.put("tryeza.messaging.kafka", environment.get("TRYEZA_KAFKA"));
        properties.put("tryeza.messaging.kafka-password", Backends.get().kafkaPassword(database + "-service"));
        properties.put("tryeza.messaging.registry", environment.get("TRYEZA_REGISTRY_URL"));
        properties.put("tryeza.messaging.topic-suffix", environment.get("TRYEZA_TOPIC_SUFFIX"));
        properties.put("tryeza.messaging.heartbeat", "1h");
        properties.put("tryeza.messaging.poll", "100ms");
        properties.put("tryeza.messaging.lease", "6s");
        properties.put("tryeza.messaging.retry", "500ms");
        for (int i = 0; i < settings.length; i += 2) {
            properties.put("tryeza.messaging." + settings[i], settings[i + 1]);
        }
        return new TestService(database, properties);
    }

    /** Adds a consumer, made when the instance starts. */
    public TestService with(java.util.function.Function<TestService, EventConsumer> consumer) {
        context.registerBean(
                "consumer" + context.getBeanDefinitionCount(), EventConsumer.class, () -> consumer.apply(this));
        return this;
    }

    public TestService withRaw(java.util.function.Function<TestService, RawConsumer> consumer) {
        context.registerBean(
                "consumer" + context.getBeanDefinitionCount(), RawConsumer.class, () -> consumer.apply(this));
        return this;
    }

    /** Puts other parts in the place of the library's. */
    public TestService changed(Consumer<GenericApplicationContext> change) {
        change.accept(context);
        return this;
    }

    public TestService start() {
        context.refresh();
        // Boot does this for a real service
        context.getBeansOfType(MeterBinder.class).values().forEach(binder -> binder.bindTo(bean(MeterRegistry.class)));
        return this;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public Outbox outbox() {
        return bean(Outbox.class);
    }

    public EventConsumers consumers() {
        return bean(EventConsumers.class);
    }

    public Parking parking() {
        return bean(Parking.class);
    }

    public JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    /** Status of a part: UP, DOWN or OUT_OF_SERVICE. */
    public String health(String part) {
        var health =
                context.getBean(part + "HealthIndicator", HealthIndicator.class).health();
        return health == null ? "NONE" : health.getStatus().getCode();
    }

    public void inTransaction(Runnable work) {
        new TransactionTemplate(bean(PlatformTransactionManager.class)).executeWithoutResult(status -> work.run());
    }

    /** Writes one event in a transaction of its own. */
    public void publish(String topic, String key, org.apache.avro.specific.SpecificRecord event) {
        inTransaction(() -> outbox().append(topic, key, event));
    }

    /** Failures counted under a code. */
    public double failures(String code) {
        return bean(MeterRegistry.class).find("tryeza.messaging.failures").tag("code", code).counters().stream()
                .mapToDouble(io.micrometer.core.instrument.Counter::count)
                .sum();
    }

    public double gauge(String name) {
        return bean(MeterRegistry.class).get("tryeza.messaging." + name).gauge().value();
    }

    public int count(String sql) {
        return jdbc().sql(sql).query(Integer.class).single();
    }

    @Override
    public void close() {
        context.close();
    }
}
