package al.tryeza.referral.grants.web;

import al.tryeza.referral.casework.web.Viewers;
import al.tryeza.referral.grants.Giving;
import al.tryeza.referral.grants.GrantList;
import al.tryeza.referral.grants.Revoking;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the doors to grants. */
@Configuration(proxyBeanMethods = false)
public class WebGrantsConfiguration {

    @Bean
    GrantController grantController(
            Giving giving,
            GrantList list,
            Revoking revoking,
            Viewers viewers,
            TransactionTemplate transaction,
            Clock clock) {
        return new GrantController(giving, list, revoking, viewers, transaction, clock);
    }
}
