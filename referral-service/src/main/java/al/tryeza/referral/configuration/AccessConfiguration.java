package al.tryeza.referral.configuration;

import al.tryeza.messaging.Outboxes;
import al.tryeza.referral.access.AccessStores;
import al.tryeza.referral.access.Disclosing;
import al.tryeza.referral.access.OfficerTries;
import al.tryeza.referral.access.Situations;
import al.tryeza.referral.access.jdbc.DisclosureDatabase;
import al.tryeza.referral.access.jdbc.JdbcAccessConfiguration;
import al.tryeza.referral.access.kafka.KafkaAccessConfiguration;
import al.tryeza.referral.access.web.WebAccessConfiguration;
import al.tryeza.referral.casework.jdbc.JdbcCaseworkConfiguration;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.conduct.Conduct;
import al.tryeza.referral.conduct.jdbc.JdbcConductConfiguration;
import al.tryeza.referral.consent.Consents;
import al.tryeza.referral.consent.jdbc.JdbcConsentConfiguration;
import al.tryeza.referral.directory.Directory;
import al.tryeza.referral.directory.jdbc.JdbcDirectoryConfiguration;
import al.tryeza.referral.disclosure.BucketKeys;
import al.tryeza.referral.disclosure.Explanations;
import al.tryeza.referral.disclosure.Opening;
import al.tryeza.referral.disclosure.VaultReading;
import al.tryeza.referral.disclosure.jdbc.JdbcVaultConfiguration;
import al.tryeza.referral.glass.ReadingReason;
import al.tryeza.referral.glass.jdbc.JdbcGlassConfiguration;
import al.tryeza.referral.grants.jdbc.JdbcGrantsConfiguration;
import al.tryeza.referral.policy.Policies;
import al.tryeza.referral.policy.cedar.CedarConfiguration;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the policies, and what works under the role of disclosure. */
@Configuration(proxyBeanMethods = false)
@Import({CedarConfiguration.class, JdbcAccessConfiguration.class, WebAccessConfiguration.class})
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

    /** What the policies read, as the rest of the service sees it: for checks before something is given. */
    @Bean
    Situations situations(
            Directory directory,
            Conduct conduct,
            Consents consents,
            @Value("${tryeza.access.closed-cases-kept-for:}") Set<Purpose> retainedFor) {
        return new Situations(directory, conduct, consents, retainedFor);
    }

    /** All of it under the role of disclosure, in one transaction. */
    @Bean
    Disclosing disclosing(
            DisclosureDatabase database,
            OfficerTries tries,
            Outboxes outboxes,
            Policies policies,
            VaultReading vault,
            Opening opening,
            Clock clock,
            @Value("${tryeza.access.closed-cases-kept-for:}") Set<Purpose> retainedFor) {
        return new Disclosing(
                database.transaction(),
                stores(database.jdbc(), tries, outboxes),
                situations(database.jdbc(), retainedFor),
                policies,
                vault,
                opening,
                clock);
    }

    /** As disclosing, and under the same role. */
    @Bean
    ReadingReason readingReason(
            DisclosureDatabase database,
            OfficerTries tries,
            Outboxes outboxes,
            Policies policies,
            VaultReading vault,
            Opening opening,
            Clock clock,
            @Value("${tryeza.access.closed-cases-kept-for:}") Set<Purpose> retainedFor) {
        return new ReadingReason(
                database.transaction(),
                stores(database.jdbc(), tries, outboxes),
                JdbcGlassConfiguration.storeOn(database.jdbc()),
                situations(database.jdbc(), retainedFor),
                policies,
                vault,
                opening,
                clock);
    }

    private static AccessStores stores(JdbcClient jdbc, OfficerTries tries, Outboxes outboxes) {
        return new AccessStores(
                JdbcDirectoryConfiguration.on(jdbc),
                JdbcCaseworkConfiguration.on(jdbc),
                List.of(JdbcGrantsConfiguration.on(jdbc)::held, JdbcGlassConfiguration.on(jdbc)),
                KafkaAccessConfiguration.in(outboxes.under(jdbc)),
                tries);
    }

    private static Situations situations(JdbcClient jdbc, Set<Purpose> retainedFor) {
        return new Situations(
                JdbcDirectoryConfiguration.on(jdbc),
                JdbcConductConfiguration.on(jdbc),
                JdbcConsentConfiguration.on(jdbc),
                retainedFor);
    }
}
