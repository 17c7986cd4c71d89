package al.tryeza.audit.alarms.clock;

import al.tryeza.audit.alarms.AlarmProperties;
import al.tryeza.audit.alarms.Alarms;
import al.tryeza.audit.alarms.LogAlarms;
import al.tryeza.audit.alarms.Watch;
import al.tryeza.audit.checkpoints.SigningObserver;
import al.tryeza.audit.checkpoints.WitnessStandings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Sets the rounds going. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(AlarmProperties.class)
public class AlarmClock {

    @Bean
    Rounds rounds(Watch watch, Alarms alarms, Clock clock, MeterRegistry meters) {
        return new Rounds(watch, alarms, clock, meters);
    }

    @Bean
    SigningObserver logAlarms(Alarms alarms, WitnessStandings standings) {
        return new LogAlarms(alarms, standings);
    }
}
