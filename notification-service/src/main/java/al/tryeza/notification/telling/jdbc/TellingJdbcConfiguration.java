package al.tryeza.notification.telling.jdbc;

import al.tryeza.notification.telling.StandingSteps;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the standing steps in PostgreSQL as the port they serve. */
@Configuration(proxyBeanMethods = false)
public class TellingJdbcConfiguration {

    @Bean
    StandingSteps standingSteps(JdbcClient jdbc) {
        return new JdbcStandingSteps(jdbc);
    }
}
