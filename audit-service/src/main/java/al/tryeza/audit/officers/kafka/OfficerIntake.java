package al.tryeza.audit.officers.kafka;

import al.tryeza.audit.entries.kafka.Projection;
import al.tryeza.audit.officers.Officers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Follows the directory with the replica of its officers. */
@Configuration(proxyBeanMethods = false)
public class OfficerIntake {

    @Bean
    Projection officerProjection(Officers officers) {
        return new OfficerProjection(officers);
    }
}
