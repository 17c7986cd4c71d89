package al.tryeza.referral.access.web;

import al.tryeza.referral.access.Disclosing;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the door. */
@Configuration(proxyBeanMethods = false)
public class WebAccessConfiguration {

    @Bean
    DisclosureController disclosureController(Disclosing disclosing, MeterRegistry meters) {
        return new DisclosureController(disclosing, meters);
    }
}
