package al.tryeza.referral.erasure.web;

import al.tryeza.referral.casework.web.Viewers;
import al.tryeza.referral.erasure.ErasureRounds;
import al.tryeza.referral.erasure.Erasures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the door to erasures. */
@Configuration(proxyBeanMethods = false)
public class WebErasureConfiguration {

    @Bean
    ErasureController erasureController(
            Erasures erasures, ErasureRounds rounds, Viewers viewers, TransactionTemplate transaction) {
        return new ErasureController(erasures, rounds, viewers, transaction);
    }
}
