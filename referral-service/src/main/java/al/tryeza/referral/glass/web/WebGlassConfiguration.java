package al.tryeza.referral.glass.web;

import al.tryeza.referral.casework.web.Viewers;
import al.tryeza.referral.glass.BreakingGlass;
import al.tryeza.referral.glass.GlassRights;
import al.tryeza.referral.glass.ReadingReason;
import al.tryeza.referral.glass.ReviewingGlass;
import al.tryeza.web.StepUp;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the doors. */
@Configuration(proxyBeanMethods = false)
public class WebGlassConfiguration {

    @Bean
    BreakGlassController breakGlassController(
            StepUp stepUp,
            BreakingGlass breaking,
            Viewers viewers,
            TransactionTemplate transaction,
            MeterRegistry meters) {
        return new BreakGlassController(stepUp, breaking, viewers, transaction, meters);
    }

    @Bean
    ReviewController reviewController(
            ReviewingGlass reviewing, Viewers viewers, TransactionTemplate transaction, Clock clock) {
        return new ReviewController(reviewing, viewers, transaction, clock);
    }

    @Bean
    ReasonController reasonController(ReadingReason reading, MeterRegistry meters) {
        return new ReasonController(reading, meters);
    }

    @Bean
    RightController rightController(GlassRights rights, TransactionTemplate transaction) {
        return new RightController(rights, transaction);
    }
}
