package al.tryeza.referral.glass.kafka;

import al.tryeza.messaging.Outbox;
import al.tryeza.referral.glass.GlassPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the package's adapter as the port it serves. */
@Configuration(proxyBeanMethods = false)
public class KafkaGlassConfiguration {

    @Bean
    GlassPublisher glassPublisher(Outbox outbox) {
        return new OutboxGlass(outbox);
    }
}
