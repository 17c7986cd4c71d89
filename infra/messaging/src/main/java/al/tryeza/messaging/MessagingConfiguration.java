package al.tryeza.messaging;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/**
 * Everything a service needs to publish and consume events: {@link Outbox}, {@link EventConsumers}, {@link EventCodec},
 * {@link Parking}. Import it in the application; set {@code tryeza.messaging.*}; add {@code classpath:db/messaging} to
 * the Flyway locations and the placeholder {@code app}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MessagingProperties.class)
public class MessagingConfiguration {}
