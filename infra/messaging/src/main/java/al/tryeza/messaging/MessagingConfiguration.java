package al.tryeza.messaging;

import al.tryeza.messaging.heartbeat.HeartbeatConfiguration;
import al.tryeza.messaging.inbox.InboxConfiguration;
import al.tryeza.messaging.kafka.KafkaConnection;
import al.tryeza.messaging.outbox.OutboxConfiguration;
import al.tryeza.messaging.serde.SerdeConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Everything a service needs to publish and consume events: {@link Outbox}, {@link EventConsumers}, {@link EventCodec},
 * {@link Parking}. Import it in the application; set {@code tryeza.messaging.*}; add {@code classpath:db/messaging} to
 * the Flyway locations and the placeholder {@code app}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MessagingProperties.class)
@Import({SerdeConfiguration.class, OutboxConfiguration.class, InboxConfiguration.class, HeartbeatConfiguration.class})
public class MessagingConfiguration {

    @Bean
    KafkaConnection kafkaConnection(MessagingProperties properties) {
        return new KafkaConnection(properties);
    }
}
