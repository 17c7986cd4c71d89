package al.tryeza.audit.log.jdbc;

import al.tryeza.audit.log.LogReading;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the log from PostgreSQL. */
@Configuration(proxyBeanMethods = false)
public class LogStorage {

    @Bean
    LogReading logReading(JdbcClient jdbc) {
        return new JdbcLog(jdbc);
    }

    /** Reads it through another connection. */
    public static LogReading on(JdbcClient jdbc) {
        return new JdbcLog(jdbc);
    }
}
