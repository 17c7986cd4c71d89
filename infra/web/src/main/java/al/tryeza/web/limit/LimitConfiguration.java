package al.tryeza.web.limit;

import al.tryeza.web.CurrentOfficers;
import al.tryeza.web.ProblemWriter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires limits. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitProperties.class)
public class LimitConfiguration {

    @Bean
    LimitDoor limitDoor(LimitProperties paces, CurrentOfficers officers, ProblemWriter problems, MeterRegistry meters) {
        return new LimitDoor(new LimitFilter(paces, officers, problems, meters, InstantSource.system()));
    }
}
