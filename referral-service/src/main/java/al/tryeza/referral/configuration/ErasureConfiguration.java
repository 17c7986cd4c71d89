package al.tryeza.referral.configuration;

import al.tryeza.referral.casework.CaseStandings;
import al.tryeza.referral.casework.Chronicle;
import al.tryeza.referral.directory.Directory;
import al.tryeza.referral.disclosure.IntakeKeyLife;
import al.tryeza.referral.disclosure.IntakeKeyStore;
import al.tryeza.referral.disclosure.Openings;
import al.tryeza.referral.disclosure.VaultUpkeep;
import al.tryeza.referral.erasure.Erasing;
import al.tryeza.referral.erasure.ErasurePublisher;
import al.tryeza.referral.erasure.ErasureRounds;
import al.tryeza.referral.erasure.ErasureStore;
import al.tryeza.referral.erasure.Erasures;
import al.tryeza.referral.erasure.SealedOriginals;
import al.tryeza.referral.erasure.jdbc.JdbcErasureConfiguration;
import al.tryeza.referral.erasure.kafka.KafkaErasureConfiguration;
import al.tryeza.referral.erasure.web.WebErasureConfiguration;
import al.tryeza.referral.grants.Grants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires erasure. */
@Configuration(proxyBeanMethods = false)
@Import({JdbcErasureConfiguration.class, KafkaErasureConfiguration.class, WebErasureConfiguration.class})
public class ErasureConfiguration {

    /** How often is looked what is left to be done. */
    private static final Duration ROUND = Duration.ofMinutes(1);

    @Bean
    Erasures erasures(
            CaseStandings standings,
            ErasureStore store,
            Chronicle chronicle,
            ErasurePublisher publisher,
            Directory directory,
            Clock clock) {
        return new Erasures(standings, store, chronicle, publisher, directory, clock);
    }

    @Bean
    ErasureRounds erasureRounds(
            ErasureStore store,
            VaultUpkeep vault,
            Grants grants,
            Openings openings,
            IntakeKeyStore intakeKeys,
            IntakeKeyLife life,
            Chronicle chronicle,
            ErasurePublisher publisher,
            TransactionTemplate transaction,
            Clock clock) {
        var erasing = new Erasing(store, vault, grants, originals(intakeKeys, life), chronicle, publisher, clock);
        return new ErasureRounds(
                store, erasing, openings, vault, work -> transaction.executeWithoutResult(_ -> work.run()));
    }

    private static SealedOriginals originals(IntakeKeyStore keys, IntakeKeyLife life) {
        return new SealedOriginals() {
            @Override
            public boolean mayBeOpened(LocalDate day) {
                return keys.anyUntil(day);
            }

            @Override
            public Instant closedAt(LocalDate day) {
                return life.overFor(day);
            }
        };
    }

    @Bean
    SchedulingConfigurer erasuresInRounds(ErasureRounds rounds) {
        return tasks -> tasks.addFixedDelayTask(rounds::round, ROUND);
    }
}
