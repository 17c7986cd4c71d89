package al.tryeza.referral.intake.web;

import al.tryeza.referral.directory.Directory;
import al.tryeza.referral.disclosure.BodyDigest;
import al.tryeza.referral.disclosure.IdentificationReader;
import al.tryeza.referral.disclosure.SubmissionReader;
import al.tryeza.referral.intake.DeadLetterStore;
import al.tryeza.referral.intake.Identifications;
import al.tryeza.referral.intake.Intake;
import al.tryeza.referral.intake.Replays;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the REST doors. */
@Configuration(proxyBeanMethods = false)
public class WebIntakeConfiguration {

    @Bean
    Senders senders(Directory directory) {
        return new Senders(directory);
    }

    @Bean
    ReferralController referralController(
            SubmissionReader reader,
            BodyDigest digest,
            Intake intake,
            Senders senders,
            TransactionTemplate transaction,
            Clock clock,
            MeterRegistry meters) {
        return new ReferralController(reader, digest, intake, senders, transaction, clock, meters);
    }

    @Bean
    IdentificationController identificationController(
            IdentificationReader reader,
            BodyDigest digest,
            Identifications identifications,
            Senders senders,
            TransactionTemplate transaction,
            Clock clock,
            MeterRegistry meters) {
        return new IdentificationController(reader, digest, identifications, senders, transaction, clock, meters);
    }

    @Bean
    DeadLetterController deadLetterController(DeadLetterStore store, Replays replays) {
        return new DeadLetterController(store, replays);
    }
}
