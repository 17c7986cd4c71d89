package al.tryeza.audit.alarms.jdbc;

import al.tryeza.audit.alarms.Alarms;
import al.tryeza.audit.alarms.Senders;
import al.tryeza.audit.alarms.Streams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps alarms, streams and senders in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
public class AlarmStorage {

    @Bean
    Alarms alarms(JdbcClient jdbc) {
        return new JdbcAlarms(jdbc);
    }

    @Bean
    Senders senders(JdbcClient jdbc) {
        return new JdbcSenders(jdbc);
    }

    @Bean
    Streams streams(JdbcClient jdbc) {
        return new JdbcStreams(jdbc);
    }
}
