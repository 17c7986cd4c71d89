package al.tryeza.referral.recusal.web;

import al.tryeza.referral.casework.web.Viewers;
import al.tryeza.referral.recusal.Recusing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the door. */
@Configuration(proxyBeanMethods = false)
public class WebRecusalConfiguration {

    @Bean
    RecusalController recusalController(Recusing recusing, Viewers viewers, TransactionTemplate transaction) {
        return new RecusalController(recusing, viewers, transaction);
    }
}
