package al.tryeza.audit.accesses.jdbc;

import al.tryeza.audit.accesses.Accesses;
import al.tryeza.audit.entries.Unsealing;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the access index in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
public class AccessStorage {

    @Bean
    Accesses accesses(JdbcClient jdbc, DataSource database, Unsealing unsealing) {
        return new JdbcAccesses(jdbc, database, unsealing);
    }
}
