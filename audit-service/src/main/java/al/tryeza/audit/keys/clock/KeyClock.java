package al.tryeza.audit.keys.clock;

import al.tryeza.audit.keys.KeyStore;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Sets the clock of the key store going. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
public class KeyClock {

    /** Twice a minute, so that no opened key is remembered for longer than a minute. */
    private static final Duration AGE = Duration.ofSeconds(30);

    @Bean
    SchedulingConfigurer keysAge(KeyStore store) {
        return tasks -> tasks.addFixedRateTask(store::age, AGE);
    }
}
