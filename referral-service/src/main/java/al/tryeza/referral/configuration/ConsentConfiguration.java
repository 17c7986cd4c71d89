package al.tryeza.referral.configuration;

import al.tryeza.referral.casework.CaseStore;
import al.tryeza.referral.casework.CaseViews;
import al.tryeza.referral.casework.Chronicle;
import al.tryeza.referral.consent.ConsentPublisher;
import al.tryeza.referral.consent.Consenting;
import al.tryeza.referral.consent.LedgerStore;
import al.tryeza.referral.consent.jdbc.JdbcConsentConfiguration;
import al.tryeza.referral.consent.kafka.KafkaConsentConfiguration;
import al.tryeza.referral.consent.web.WebConsentConfiguration;
import al.tryeza.referral.directory.Directory;
import al.tryeza.referral.disclosure.ConsentReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Wires the consent ledger. */
@Configuration(proxyBeanMethods = false)
@Import({JdbcConsentConfiguration.class, KafkaConsentConfiguration.class, WebConsentConfiguration.class})
public class ConsentConfiguration {

    @Bean
    ConsentReader consentReader(Directory directory) {
        return new ConsentReader(directory::knows);
    }

    @Bean
    Consenting consenting(
            CaseViews views, CaseStore cases, LedgerStore ledger, Chronicle chronicle, ConsentPublisher publisher) {
        return new Consenting(views, cases, ledger, chronicle, publisher);
    }
}
