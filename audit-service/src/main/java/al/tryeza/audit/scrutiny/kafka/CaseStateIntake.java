package al.tryeza.audit.scrutiny.kafka;

import al.tryeza.audit.entries.kafka.Projection;
import al.tryeza.audit.scrutiny.CaseStates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Follows the entries with which cases are closed. */
@Configuration(proxyBeanMethods = false)
public class CaseStateIntake {

    @Bean
    Projection caseStateProjection(CaseStates states) {
        return new CaseStateProjection(states);
    }
}
