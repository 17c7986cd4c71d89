package al.tryeza.referral.disclosure.web;

import al.tryeza.referral.disclosure.IntakeKeys;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Shows the intake keys. */
@Configuration(proxyBeanMethods = false)
public class WebVaultConfiguration {

    @Bean
    IntakeKeyController intakeKeyController(IntakeKeys keys, TransactionTemplate transaction, Clock clock) {
        return new IntakeKeyController(keys, transaction, clock);
    }
}
