package al.tryeza.audit.accesses.web;

import al.tryeza.audit.accesses.Accesses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens {@code /api/accesses}. */
@Configuration(proxyBeanMethods = false)
public class AccessDoor {

    @Bean
    AccessController accessController(Accesses accesses) {
        return new AccessController(accesses);
    }
}
