package al.tryeza.referral.directory.kafka;

import al.tryeza.messaging.Outbox;
import al.tryeza.referral.directory.DirectoryPublisher;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the package's adapter as the port it serves. */
@Configuration(proxyBeanMethods = false)
public class KafkaDirectoryConfiguration {

    @Bean
    DirectoryPublisher directoryPublisher(Outbox outbox, Clock clock) {
        return new OutboxDirectoryPublisher(outbox, clock);
    }
}
