package al.tryeza.referral.conduct.kafka;

import al.tryeza.messaging.Outbox;
import al.tryeza.referral.conduct.ConductPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the package's adapter as the port it serves. */
@Configuration(proxyBeanMethods = false)
public class KafkaConductConfiguration {

    @Bean
    ConductPublisher conductPublisher(Outbox outbox) {
        return new OutboxConductEvents(outbox);
    }
}
