package al.tryeza.referral.casework.kafka;

import al.tryeza.messaging.Outbox;
import al.tryeza.referral.casework.CaseEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the package's adapter as the port it serves. */
@Configuration(proxyBeanMethods = false)
public class KafkaCaseworkConfiguration {

    @Bean
    CaseEventPublisher caseEventPublisher(Outbox outbox) {
        return new OutboxCaseEvents(outbox);
    }
}
