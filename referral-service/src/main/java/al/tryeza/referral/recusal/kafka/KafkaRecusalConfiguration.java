package al.tryeza.referral.recusal.kafka;

import al.tryeza.messaging.Outbox;
import al.tryeza.referral.recusal.RecusalPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the package's adapter as the port it serves. */
@Configuration(proxyBeanMethods = false)
public class KafkaRecusalConfiguration {

    @Bean
    RecusalPublisher recusalPublisher(Outbox outbox) {
        return new OutboxRecusals(outbox);
    }
}
