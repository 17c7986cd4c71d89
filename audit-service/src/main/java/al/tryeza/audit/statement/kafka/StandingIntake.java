package al.tryeza.audit.statement.kafka;

import al.tryeza.audit.entries.kafka.Projection;
import al.tryeza.audit.statement.Standings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Follows the entries with names, seats and places of cases. */
@Configuration(proxyBeanMethods = false)
public class StandingIntake {

    @Bean
    Projection standingProjection(Standings standings) {
        return new StandingProjection(standings);
    }
}
