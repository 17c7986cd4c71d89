package al.tryeza.referral.grants.kafka;

import al.tryeza.messaging.Outbox;
import al.tryeza.referral.grants.GrantPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the package's adapter as the port it serves. */
@Configuration(proxyBeanMethods = false)
public class KafkaGrantsConfiguration {

    @Bean
    GrantPublisher grantPublisher(Outbox outbox) {
        return new OutboxGrantEvents(outbox);
    }
}
