package al.tryeza.audit.alarms.web;

import al.tryeza.audit.alarms.Alarms;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens {@code /api/alarms}. */
@Configuration(proxyBeanMethods = false)
public class AlarmDoor {

    @Bean
    AlarmController alarmController(Alarms alarms, Clock clock) {
        return new AlarmController(alarms, clock);
    }
}
