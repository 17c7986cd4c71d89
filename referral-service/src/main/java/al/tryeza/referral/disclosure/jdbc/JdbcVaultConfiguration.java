package al.tryeza.referral.disclosure.jdbc;

import al.tryeza.keys.ServiceKeyHistory;
import al.tryeza.keys.WrappedKeys;
import al.tryeza.referral.disclosure.BlindIndex;
import al.tryeza.referral.disclosure.BodyDigest;
import al.tryeza.referral.disclosure.BucketKeys;
import al.tryeza.referral.disclosure.IntakeKeyStore;
import al.tryeza.referral.disclosure.Vault;
import al.tryeza.referral.disclosure.VaultReading;
import al.tryeza.referral.disclosure.VaultStore;
import al.tryeza.referral.disclosure.VaultUpkeep;
import com.google.crypto.tink.Aead;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the vault for intake; needs the key of a key service. */
@Configuration(proxyBeanMethods = false)
public class JdbcVaultConfiguration {

    @Bean
    VaultStore vaultStore(JdbcClient jdbc) {
        return new JdbcVaultStore(jdbc);
    }

    @Bean
    BucketKeys bucketKeys(WrappedKeys kept, Aead keyService) {
        return new BucketKeys(kept, keyService);
    }

    /** Everything that seals or opens comes after it, so that it finds database and keys together. */
    @Bean
    VaultUpkeep vaultUpkeep(
            JdbcClient jdbc,
            WrappedKeys kept,
            BucketKeys keys,
            Aead keyService,
            ServiceKeyHistory history,
            TransactionTemplate transaction) {
        var upkeep =
                new VaultUpkeep(new JdbcRenewalStore(jdbc), new JdbcOldKeys(jdbc), kept, keys, keyService, history);
        upkeep.prepare(work -> transaction.executeWithoutResult(_ -> work.run()));
        return upkeep;
    }

    @Bean
    JdbcOpenings openings(JdbcClient jdbc) {
        return new JdbcOpenings(jdbc);
    }

    @Bean
    BlindIndex blindIndex(VaultStore store, Aead keyService, VaultUpkeep prepared) {
        return BlindIndex.open(store, keyService);
    }

    @Bean
    Vault vault(VaultStore store, BucketKeys keys, BlindIndex blindIndex, VaultUpkeep prepared) {
        return new Vault(store, keys, blindIndex);
    }

    @Bean
    BodyDigest bodyDigest(VaultStore store, Aead keyService, VaultUpkeep prepared) {
        return BodyDigest.open(store, keyService);
    }

    @Bean
    IntakeKeyStore intakeKeyStore(JdbcClient jdbc, WrappedKeys kept, VaultUpkeep prepared) {
        return new JdbcIntakeKeys(jdbc, kept);
    }

    /** The vault under the role that may read it. */
    public static VaultReading reading(JdbcClient jdbc) {
        return new JdbcVaultReading(jdbc);
    }
}
