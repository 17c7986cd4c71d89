package al.tryeza.referral.links.kafka;

import al.tryeza.messaging.Outbox;
import al.tryeza.referral.links.LinkEvents;
import org.springframework.context.annotation.Configuration;

/** Opens the package's adapter as the port it serves. */
@Configuration(proxyBeanMethods = false)
public class KafkaLinksConfiguration {

    /** Publishes by this outbox. */
    public static LinkEvents by(Outbox outbox) {
        return new OutboxLinkEvents(outbox);
    }
}
