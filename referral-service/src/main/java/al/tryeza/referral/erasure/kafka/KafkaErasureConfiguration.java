package al.tryeza.referral.erasure.kafka;

import al.tryeza.messaging.Outbox;
import al.tryeza.referral.erasure.ErasurePublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the package's adapter as the port it serves. */
@Configuration(proxyBeanMethods = false)
public class KafkaErasureConfiguration {

    @Bean
    ErasurePublisher erasurePublisher(Outbox outbox) {
        return new OutboxErasures(outbox);
    }
}
