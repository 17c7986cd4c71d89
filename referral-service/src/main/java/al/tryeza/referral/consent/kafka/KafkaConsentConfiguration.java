package al.tryeza.referral.consent.kafka;

import al.tryeza.messaging.Outbox;
import al.tryeza.referral.consent.ConsentPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the package's adapter as the port it serves. */
@Configuration(proxyBeanMethods = false)
public class KafkaConsentConfiguration {

    @Bean
    ConsentPublisher consentPublisher(Outbox outbox) {
        return new OutboxConsents(outbox);
    }
}
