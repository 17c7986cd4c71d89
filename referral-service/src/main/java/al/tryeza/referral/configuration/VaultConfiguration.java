package al.tryeza.referral.configuration;

import al.tryeza.referral.disclosure.IntakeKeyLife;
import al.tryeza.referral.disclosure.IntakeKeyPublisher;
import al.tryeza.referral.disclosure.IntakeKeyStore;
import al.tryeza.referral.disclosure.IntakeKeys;
import al.tryeza.referral.disclosure.jdbc.JdbcVaultConfiguration;
import al.tryeza.referral.disclosure.kafka.KafkaVaultConfiguration;
import al.tryeza.referral.disclosure.local.LocalKeysConfiguration;
import al.tryeza.referral.disclosure.web.WebVaultConfiguration;
import com.google.crypto.tink.Aead;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the vault and its intake keys. */
@Configuration(proxyBeanMethods = false)
@Import({
    JdbcVaultConfiguration.class,
    LocalKeysConfiguration.class,
    KafkaVaultConfiguration.class,
    WebVaultConfiguration.class
})
public class VaultConfiguration {

    /** How often is looked whether a day has begun or a key has outlived its use. */
    private static final Duration LOOK = Duration.ofMinutes(1);

    /**
     * How long intake keys live.
     *
     * @param retention how long the intake topics keep a record; the broker's setting must not be longer
     * @param margin how long after its day and the retention a key is destroyed
     */
    @Bean
    IntakeKeyLife intakeKeyLife(
            @Value("${tryeza.intake.retention:7d}") Duration retention,
            @Value("${tryeza.intake.key-margin:2d}") Duration margin) {
        return new IntakeKeyLife(retention, margin);
    }

    @Bean
    IntakeKeys intakeKeys(IntakeKeyStore store, Aead keyService, IntakeKeyPublisher publisher, IntakeKeyLife life) {
        return new IntakeKeys(store, keyService, publisher, life);
    }

    @Bean
    SchedulingConfigurer intakeKeysDayByDay(IntakeKeys keys, TransactionTemplate transaction, Clock clock) {
        return tasks -> tasks.addFixedDelayTask(
                () -> transaction.executeWithoutResult(_ -> {
                    Instant now = clock.instant();
                    keys.current(now);
                    keys.destroyOutlived(now);
                }),
                LOOK);
    }
}
