package al.tryeza.referral.withdrawal.kafka;

import al.tryeza.messaging.Outbox;
import al.tryeza.referral.withdrawal.WithdrawalPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the package's adapter as the port it serves. */
@Configuration(proxyBeanMethods = false)
public class KafkaWithdrawalConfiguration {

    @Bean
    WithdrawalPublisher withdrawalPublisher(Outbox outbox) {
        return new OutboxWithdrawals(outbox);
    }
}
