package al.tryeza.audit.accesses.kafka;

import al.tryeza.audit.accesses.Accesses;
import al.tryeza.audit.entries.kafka.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Follows the entries with the access index. */
@Configuration(proxyBeanMethods = false)
public class AccessIntake {

    @Bean
    Projection accessProjection(Accesses accesses) {
        return new AccessProjection(accesses);
    }
}
