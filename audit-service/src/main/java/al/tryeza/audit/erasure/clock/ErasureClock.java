package al.tryeza.audit.erasure.clock;

import al.tryeza.audit.erasure.DestructionRecord;
import al.tryeza.audit.erasure.Erasing;
import al.tryeza.audit.erasure.Erasures;
import al.tryeza.audit.keys.KeyDestruction;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Sets the rounds going. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
public class ErasureClock {

    private static final Duration LOOK = Duration.ofSeconds(1);

    /** What a killed process has left can wait a little. */
    private static final Duration SWEEP = Duration.ofSeconds(30);

    @Bean
    ErasureRounds erasureRounds(
            Erasures erasures, KeyDestruction destruction, DestructionRecord log, MeterRegistry meters) {
        return new ErasureRounds(new Erasing(erasures, destruction, log), erasures, destruction, meters);
    }

    @Bean
    SchedulingConfigurer erasuresAreDone(ErasureRounds rounds) {
        return tasks -> {
            tasks.addFixedDelayTask(rounds::eraseDue, LOOK);
            tasks.addFixedDelayTask(rounds::destroyOutlived, SWEEP);
        };
    }
}
