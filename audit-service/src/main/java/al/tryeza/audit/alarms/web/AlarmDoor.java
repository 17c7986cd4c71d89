package al.tryeza.audit.alarms.web;

import al.tryeza.audit.alarms.Alarms;
import al.tryeza.audit.questions.QueryLog;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens {@code /api/alarms}. */
@Configuration(proxyBeanMethods = false)
public class AlarmDoor {

    @Bean
    AlarmController alarmController(Alarms alarms, QueryLog queries, Clock clock) {
        return new AlarmController(alarms, queries, clock);
    }
}
