package al.tryeza.referral.intake.jdbc;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Opens the package's adapter as the port it serves, and clears old keys once an hour. */
@Configuration(proxyBeanMethods = false)
public class JdbcIntakeConfiguration {

    @Bean
    JdbcIdempotency idempotency(JdbcClient jdbc, JsonMapper json) {
        return new JdbcIdempotency(jdbc, json);
    }

    @Bean
    SchedulingConfigurer forgetExpiredKeys(JdbcIdempotency idempotency, Clock clock) {
        return tasks -> tasks.addFixedDelayTask(() -> idempotency.forgetExpired(clock.instant()), Duration.ofHours(1));
    }
}
