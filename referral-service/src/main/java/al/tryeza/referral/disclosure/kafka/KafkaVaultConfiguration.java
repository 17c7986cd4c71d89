package al.tryeza.referral.disclosure.kafka;

import al.tryeza.messaging.Outbox;
import al.tryeza.referral.disclosure.IntakeKeyPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the package's adapter as the port it serves. */
@Configuration(proxyBeanMethods = false)
public class KafkaVaultConfiguration {

    @Bean
    IntakeKeyPublisher intakeKeyPublisher(Outbox outbox) {
        return new OutboxIntakeKeys(outbox);
    }
}
