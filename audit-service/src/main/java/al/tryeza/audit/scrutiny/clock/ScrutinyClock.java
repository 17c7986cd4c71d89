package al.tryeza.audit.scrutiny.clock;

import al.tryeza.audit.alarms.Alarms;
import al.tryeza.audit.checkpoints.Checkpoints;
import al.tryeza.audit.log.LogReading;
import al.tryeza.audit.scrutiny.AfterClosure;
import al.tryeza.audit.scrutiny.Disclosures;
import al.tryeza.audit.scrutiny.FanOut;
import al.tryeza.audit.scrutiny.OutOfHours;
import al.tryeza.audit.scrutiny.Rule;
import al.tryeza.audit.scrutiny.Scrutiny;
import al.tryeza.audit.scrutiny.WithoutTask;
import al.tryeza.audit.scrutiny.WitnessLag;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.support.TransactionOperations;

/** Sets scrutiny going. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(ScrutinyProperties.class)
public class ScrutinyClock {

    @Bean
    ScrutinyRounds scrutinyRounds(
            Disclosures disclosures,
            Alarms alarms,
            LogReading log,
            Checkpoints checkpoints,
            ScrutinyProperties settings,
            @Value("${tryeza.audit.log.policy:}") String policy,
            TransactionOperations transaction,
            Clock clock) {
        List<Rule> rules = List.of(
                new WithoutTask(),
                new FanOut(settings.fanOut()),
                new OutOfHours(
                        settings.zone(), settings.opens(), settings.closes(), settings.days(), settings.atAllHours()),
                new AfterClosure());
        return new ScrutinyRounds(
                new Scrutiny(disclosures, rules, alarms, settings.grace()),
                // a log that nobody is asked to witness lags behind nobody
                policy.isBlank() ? Optional.empty() : Optional.of(new WitnessLag(alarms, settings.witnessLag())),
                log,
                checkpoints,
                transaction,
                clock);
    }
}
