package al.tryeza.referral.intake.web;

import al.tryeza.referral.directory.Directory;
import al.tryeza.referral.disclosure.BodyDigest;
import al.tryeza.referral.disclosure.SubmissionReader;
import al.tryeza.referral.intake.Intake;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the REST door. */
@Configuration(proxyBeanMethods = false)
public class WebIntakeConfiguration {

    @Bean
    ReferralController referralController(
            SubmissionReader reader,
            BodyDigest digest,
            Intake intake,
            Directory directory,
            TransactionTemplate transaction,
            Clock clock,
            MeterRegistry meters) {
        return new ReferralController(reader, digest, intake, directory, transaction, clock, meters);
    }
}
