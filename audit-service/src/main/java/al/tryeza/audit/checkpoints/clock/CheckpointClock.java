package al.tryeza.audit.checkpoints.clock;

import al.tryeza.audit.checkpoints.PublishedCheckpoints;
import al.tryeza.audit.checkpoints.SignedSize;
import al.tryeza.audit.checkpoints.Signing;
import al.tryeza.audit.checkpoints.SigningObserver;
import al.tryeza.audit.checkpoints.SigningTurn;
import al.tryeza.audit.checkpoints.Witness;
import al.tryeza.audit.checkpoints.WitnessDoor;
import al.tryeza.audit.checkpoints.WitnessStandings;
import al.tryeza.audit.checkpoints.Witnesses;
import al.tryeza.audit.ledger.signing.LogFolder;
import al.tryeza.audit.log.AppendGuard;
import al.tryeza.audit.log.LogReading;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets the signer going, in an instance that has a policy. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${tryeza.audit.log.policy:}'.isBlank()")
@EnableConfigurationProperties(LogProperties.class)
public class CheckpointClock {

    @Bean
    LogFiles logFiles(LogProperties properties) {
        return LogFiles.read(properties);
    }

    @Bean
    Signing signing(
            LogFiles files,
            LogReading log,
            PublishedCheckpoints published,
            WitnessDoor door,
            WitnessStandings standings,
            List<SigningObserver> observers,
            LogProperties properties) {
        var witnesses = new Witnesses(files.policy(), door, standings, properties.patience());
        return new Signing(files.signer(), log, published, witnesses, observers);
    }

    @Bean
    SigningClock signingClock(Signing signing, SigningTurn turn, LogProperties properties, Clock clock) {
        return new SigningClock(signing, turn, properties.every(), clock);
    }

    @Bean
    AppendGuard signedSize(LogProperties properties) {
        return new SignedSize(new LogFolder(Path.of(properties.keys())).memory());
    }

    @Bean
    SigningReport logHealthIndicator() {
        return new SigningReport();
    }

    @Bean
    WitnessMeters witnessMeters(LogFiles files, WitnessStandings standings, Clock clock, MeterRegistry meters) {
        return new WitnessMeters(Witness.of(files.policy()), standings, clock, meters);
    }
}
