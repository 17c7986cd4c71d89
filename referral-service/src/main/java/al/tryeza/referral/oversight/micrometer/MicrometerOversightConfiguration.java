package al.tryeza.referral.oversight.micrometer;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the package's adapter as the port it serves. */
@Configuration(proxyBeanMethods = false)
public class MicrometerOversightConfiguration {

    @Bean
    MeteredOversight keyOpenings(MeterRegistry meters) {
        return new MeteredOversight(meters);
    }
}
