package al.tryeza.referral.closure.web;

import al.tryeza.referral.casework.web.Viewers;
import al.tryeza.referral.closure.Closing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the door. */
@Configuration(proxyBeanMethods = false)
public class WebClosureConfiguration {

    @Bean
    ClosureController closureController(Closing closing, Viewers viewers, TransactionTemplate transaction) {
        return new ClosureController(closing, viewers, transaction);
    }
}
