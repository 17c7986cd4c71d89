package al.tryeza.audit.statement.jdbc;

import al.tryeza.audit.entries.Unsealing;
import al.tryeza.audit.statement.Standings;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps names, seats and places of cases in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
public class StandingStorage {

    @Bean
    Standings standings(JdbcClient jdbc, Unsealing unsealing, Clock clock) {
        return new JdbcStandings(jdbc, unsealing, clock);
    }
}
