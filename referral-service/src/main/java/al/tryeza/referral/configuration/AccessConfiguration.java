package al.tryeza.referral.configuration;

import al.tryeza.referral.access.jdbc.DisclosureDatabase;
import al.tryeza.referral.access.jdbc.JdbcAccessConfiguration;
import al.tryeza.referral.disclosure.BucketKeys;
import al.tryeza.referral.disclosure.Explanations;
import al.tryeza.referral.disclosure.Opening;
import al.tryeza.referral.disclosure.VaultReading;
import al.tryeza.referral.disclosure.jdbc.JdbcVaultConfiguration;
import al.tryeza.referral.policy.cedar.CedarConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Wires the policies, and what works under the role of disclosure. */
@Configuration(proxyBeanMethods = false)
@Import({CedarConfiguration.class, JdbcAccessConfiguration.class})
public class AccessConfiguration {

    @Bean
    VaultReading vaultReading(DisclosureDatabase database) {
        return JdbcVaultConfiguration.reading(database.jdbc());
    }

    @Bean
    Opening opening(VaultReading vault, BucketKeys keys) {
        return new Opening(vault, keys);
    }

    @Bean
    Explanations explanations(VaultReading vault, Opening opening) {
        return new Explanations(vault, opening);
    }
}
