package al.tryeza.messaging.serde;

import al.tryeza.messaging.EventCodec;
import al.tryeza.messaging.MessagingProperties;
import java.time.InstantSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The codec, the registry it asks, and the component that asks ahead. */
@Configuration(proxyBeanMethods = false)
public class SerdeConfiguration {

    @Bean
    SchemaRegistry schemaRegistry(MessagingProperties properties) {
        return new SparedRegistry(new ApicurioRegistry(properties.registry()), InstantSource.system());
    }

    @Bean
    PinnedSchemas pinnedSchemas(JdbcClient jdbc, PlatformTransactionManager transactions) {
        var ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new PinnedSchemas(jdbc, ownTransaction);
    }

    @Bean
    EventCodec eventCodec(PinnedSchemas pinned, SchemaRegistry registry) {
        return new AvroEventCodec(pinned, registry);
    }

    @Bean
    SchemaPinning schemaPinning(PinnedSchemas pinned, SchemaRegistry registry, MessagingProperties properties) {
        return new SchemaPinning(pinned, registry, properties);
    }

    /** Not ready while an event could not be written; named {@code schemas} in the readiness group. */
    @Bean
    HealthIndicator schemasHealthIndicator(SchemaPinning pinning) {
        return () -> pinning.missing() == 0
                ? Health.up().build()
                : Health.outOfService().withDetail("missing", pinning.missing()).build();
    }
}
