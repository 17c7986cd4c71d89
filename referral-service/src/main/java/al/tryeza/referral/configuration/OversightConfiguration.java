package al.tryeza.referral.configuration;

import al.tryeza.referral.disclosure.OpeningCount;
import al.tryeza.referral.disclosure.OpeningLedger;
import al.tryeza.referral.oversight.KeyOversight;
import al.tryeza.referral.oversight.OversightReport;
import al.tryeza.referral.oversight.micrometer.MicrometerOversightConfiguration;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Wires oversight. */
@Configuration(proxyBeanMethods = false)
@Import(MicrometerOversightConfiguration.class)
public class OversightConfiguration {

    private static final Duration LOOK = Duration.ofMinutes(1);

    @Bean
    KeyOversight keyOversight(OpeningCount count, OpeningLedger ledger, OversightReport report, Clock clock) {
        return new KeyOversight(count, ledger, report, clock);
    }

    @Bean
    SchedulingConfigurer overseen(KeyOversight oversight) {
        return tasks -> tasks.addFixedDelayTask(oversight::look, LOOK);
    }
}
