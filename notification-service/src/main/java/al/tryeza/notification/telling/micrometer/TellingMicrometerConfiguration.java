package al.tryeza.notification.telling.micrometer;

import al.tryeza.notification.telling.TellingMeter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the meters of telling. */
@Configuration(proxyBeanMethods = false)
public class TellingMicrometerConfiguration {

    @Bean
    TellingMeter tellingMeter(MeterRegistry meters) {
        return new MeteredTelling(meters);
    }
}
