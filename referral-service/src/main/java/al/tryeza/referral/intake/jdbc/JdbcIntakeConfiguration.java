package al.tryeza.referral.intake.jdbc;

import al.tryeza.referral.intake.Answer;
import al.tryeza.referral.intake.DeadLetterStore;
import al.tryeza.referral.intake.IdentificationAnswer;
import al.tryeza.referral.intake.Submissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Opens the package's adapter as the ports it serves, and clears old keys once an hour. */
@Configuration(proxyBeanMethods = false)
public class JdbcIntakeConfiguration {

    @Bean
    JdbcIdempotency<Answer> referralKeys(JdbcClient jdbc, JsonMapper json) {
        return new JdbcIdempotency<>(jdbc, json, "intake.idempotency", Answer.class);
    }

    @Bean
    JdbcIdempotency<IdentificationAnswer> identificationKeys(JdbcClient jdbc, JsonMapper json) {
        return new JdbcIdempotency<>(jdbc, json, "intake.identification_idempotency", IdentificationAnswer.class);
    }

    @Bean
    SchedulingConfigurer forgetExpiredKeys(List<JdbcIdempotency<?>> kinds, Clock clock) {
        return tasks -> kinds.forEach(
                kind -> tasks.addFixedDelayTask(() -> kind.forgetExpired(clock.instant()), Duration.ofHours(1)));
    }

    @Bean
    Submissions submissions(JdbcClient jdbc, JsonMapper json) {
        return new JdbcSubmissions(jdbc, json);
    }

    @Bean
    DeadLetterStore deadLetterStore(JdbcClient jdbc) {
        return new JdbcDeadLetters(jdbc);
    }
}
