package al.tryeza.referral.consent.web;

import al.tryeza.referral.casework.web.Viewers;
import al.tryeza.referral.consent.Consenting;
import al.tryeza.referral.directory.Directory;
import al.tryeza.referral.disclosure.ConsentReader;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the doors to the ledger. */
@Configuration(proxyBeanMethods = false)
public class WebConsentConfiguration {

    @Bean
    ConsentController consentController(
            Consenting consenting,
            ConsentReader reader,
            Viewers viewers,
            Directory directory,
            TransactionTemplate transaction,
            Clock clock) {
        return new ConsentController(consenting, reader, viewers, directory, transaction, clock);
    }
}
