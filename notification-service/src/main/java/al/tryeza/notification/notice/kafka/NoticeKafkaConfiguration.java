package al.tryeza.notification.notice.kafka;

import al.tryeza.messaging.Outbox;
import al.tryeza.notification.notice.DeliveryRecord;
import al.tryeza.notification.notice.RecipientVersions;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the outbox as the record of deliveries. */
@Configuration(proxyBeanMethods = false)
public class NoticeKafkaConfiguration {

    @Bean
    DeliveryRecord deliveryRecord(Outbox outbox, RecipientVersions versions, Clock clock) {
        return new OutboxDeliveryRecord(new RecipientStreams(outbox, versions, clock));
    }
}
