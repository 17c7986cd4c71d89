package al.tryeza.audit.leave.kafka;

import al.tryeza.audit.entries.kafka.Projection;
import al.tryeza.audit.leave.Leaves;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Follows the entries with the index of leave. */
@Configuration(proxyBeanMethods = false)
public class LeaveIntake {

    @Bean
    Projection leaveProjection(Leaves leaves) {
        return new LeaveProjection(leaves);
    }
}
