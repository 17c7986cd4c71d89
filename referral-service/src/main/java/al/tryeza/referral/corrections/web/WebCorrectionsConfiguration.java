package al.tryeza.referral.corrections.web;

import al.tryeza.referral.casework.web.Viewers;
import al.tryeza.referral.corrections.Corrections;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the door. */
@Configuration(proxyBeanMethods = false)
public class WebCorrectionsConfiguration {

    @Bean
    CorrectionController correctionController(Corrections corrections, Viewers viewers, Clock clock) {
        return new CorrectionController(corrections, viewers, clock);
    }
}
