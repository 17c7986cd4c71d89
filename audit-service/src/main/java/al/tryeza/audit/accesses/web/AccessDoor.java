package al.tryeza.audit.accesses.web;

import al.tryeza.audit.accesses.Accesses;
import al.tryeza.audit.questions.QueryLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Opens {@code /api/accesses} and its export. */
@Configuration(proxyBeanMethods = false)
public class AccessDoor {

    @Bean
    AccessController accessController(Accesses accesses, QueryLog queries) {
        return new AccessController(accesses, queries);
    }

    @Bean
    ExportController exportController(Accesses accesses, QueryLog queries, JsonMapper json) {
        return new ExportController(accesses, queries, json);
    }
}
