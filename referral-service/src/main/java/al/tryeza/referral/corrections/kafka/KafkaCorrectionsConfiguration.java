package al.tryeza.referral.corrections.kafka;

import al.tryeza.messaging.Outbox;
import al.tryeza.referral.corrections.CorrectionEvents;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the package's adapter as the port it serves. */
@Configuration(proxyBeanMethods = false)
public class KafkaCorrectionsConfiguration {

    @Bean
    CorrectionEvents correctionEvents(Outbox outbox) {
        return new OutboxCorrections(outbox);
    }
}
