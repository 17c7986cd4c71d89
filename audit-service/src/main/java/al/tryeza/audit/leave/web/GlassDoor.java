package al.tryeza.audit.leave.web;

import al.tryeza.audit.leave.Leaves;
import al.tryeza.audit.questions.QueryLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens {@code /api/broken-glasses}. */
@Configuration(proxyBeanMethods = false)
public class GlassDoor {

    @Bean
    GlassController glassController(Leaves leaves, QueryLog queries) {
        return new GlassController(leaves, queries);
    }
}
