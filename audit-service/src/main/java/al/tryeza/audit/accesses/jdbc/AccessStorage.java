package al.tryeza.audit.accesses.jdbc;

import al.tryeza.audit.accesses.Accesses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the access index in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
public class AccessStorage {

    @Bean
    Accesses accesses(JdbcClient jdbc) {
        return new JdbcAccesses(jdbc);
    }
}
