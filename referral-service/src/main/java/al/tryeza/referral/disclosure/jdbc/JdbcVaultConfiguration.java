package al.tryeza.referral.disclosure.jdbc;

import al.tryeza.referral.disclosure.BodyDigest;
import al.tryeza.referral.disclosure.IntakeKeyStore;
import al.tryeza.referral.disclosure.Vault;
import al.tryeza.referral.disclosure.VaultReading;
import al.tryeza.referral.disclosure.VaultStore;
import com.google.crypto.tink.Aead;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the vault for intake; needs the key of a key service. */
@Configuration(proxyBeanMethods = false)
public class JdbcVaultConfiguration {

    @Bean
    VaultStore vaultStore(JdbcClient jdbc) {
        return new JdbcVaultStore(jdbc);
    }

    @Bean
    Vault vault(VaultStore store, Aead keyService) {
        return new Vault(store, keyService);
    }

    @Bean
    BodyDigest bodyDigest(VaultStore store, Aead keyService) {
        return BodyDigest.open(store, keyService);
    }

    @Bean
    IntakeKeyStore intakeKeyStore(JdbcClient jdbc) {
        return new JdbcIntakeKeys(jdbc);
    }

    /** The vault under the role that may read it. */
    public static VaultReading reading(JdbcClient jdbc) {
        return new JdbcVaultReading(jdbc);
    }
}
