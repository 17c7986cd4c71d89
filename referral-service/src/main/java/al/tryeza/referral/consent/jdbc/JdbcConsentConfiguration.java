package al.tryeza.referral.consent.jdbc;

import al.tryeza.referral.consent.Consents;
import al.tryeza.referral.consent.LedgerStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the package's adapters as the ports they serve. */
@Configuration(proxyBeanMethods = false)
public class JdbcConsentConfiguration {

    /** The consents as a role sees them that may read the ledger and the seats of the tables. */
    public static Consents on(JdbcClient jdbc) {
        return new JdbcConsents(jdbc);
    }

    @Bean
    LedgerStore ledgerStore(JdbcClient jdbc) {
        return new JdbcLedger(jdbc);
    }

    @Bean
    Consents consents(JdbcClient jdbc) {
        return on(jdbc);
    }
}
