package al.tryeza.audit.leave.jdbc;

import al.tryeza.audit.entries.Unsealing;
import al.tryeza.audit.leave.Leaves;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps leave in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
public class LeaveStorage {

    @Bean
    Leaves leaves(JdbcClient jdbc, Unsealing unsealing) {
        return new JdbcLeaves(jdbc, unsealing);
    }
}
