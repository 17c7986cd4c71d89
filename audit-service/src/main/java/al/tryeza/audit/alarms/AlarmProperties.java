package al.tryeza.audit.alarms;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code tryeza.audit.alarms}.
 *
 * @param heartbeat how often every service sends a heartbeat
 * @param silentAfter how many heartbeats in a row may be missed
 * @param grace how long an event that a service says it has sent may take to arrive
 * @param look how often to look for silence and for what is missing
 */
@ConfigurationProperties("tryeza.audit.alarms")
public record AlarmProperties(
        @DefaultValue("30s") Duration heartbeat,
        @DefaultValue("3") int silentAfter,
        @DefaultValue("60s") Duration grace,
        @DefaultValue("5s") Duration look) {}
