package al.tryeza.referral.closure.kafka;

import al.tryeza.messaging.Outbox;
import al.tryeza.referral.closure.ClosurePublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the package's adapter as the port it serves. */
@Configuration(proxyBeanMethods = false)
public class KafkaClosureConfiguration {

    @Bean
    ClosurePublisher closurePublisher(Outbox outbox) {
        return new OutboxClosures(outbox);
    }
}
