package al.tryeza.referral.preview.kafka;

import al.tryeza.messaging.Outbox;
import al.tryeza.referral.preview.PreviewRecords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the package's adapter as the port it serves. */
@Configuration(proxyBeanMethods = false)
public class KafkaPreviewConfiguration {

    @Bean
    PreviewRecords previewRecords(Outbox outbox) {
        return new OutboxPreviewRecords(outbox);
    }
}
