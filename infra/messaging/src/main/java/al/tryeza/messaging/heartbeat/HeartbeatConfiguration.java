package al.tryeza.messaging.heartbeat;

import al.tryeza.events.Topic;
import al.tryeza.messaging.MessagingProperties;
import al.tryeza.messaging.Outbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The heartbeat. */
@Configuration(proxyBeanMethods = false)
public class HeartbeatConfiguration {

    @Bean
    Pulse pulse(
            MessagingProperties properties, Outbox outbox, JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new Pulse(
                new Heartbeat(
                        properties.service(),
                        properties.heartbeat(),
                        outbox,
                        jdbc,
                        new TransactionTemplate(transactions)),
                properties.heartbeat(),
                Topic.HEARTBEATS.writers().contains(properties.service()));
    }
}
