package al.tryeza.audit.alarms.kafka;

import al.tryeza.audit.alarms.AlarmProperties;
import al.tryeza.audit.alarms.Alarms;
import al.tryeza.audit.alarms.Heartbeats;
import al.tryeza.audit.alarms.SenderCounts;
import al.tryeza.audit.alarms.Senders;
import al.tryeza.audit.alarms.Silence;
import al.tryeza.audit.alarms.Streams;
import al.tryeza.audit.alarms.UnreadEntries;
import al.tryeza.audit.alarms.VersionOrder;
import al.tryeza.audit.alarms.Watch;
import al.tryeza.audit.entries.EntryObserver;
import al.tryeza.audit.entries.kafka.Projection;
import al.tryeza.events.Topic;
import java.time.Clock;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Follows the entries with the alarms. */
@Configuration(proxyBeanMethods = false)
public class AlarmIntake {

    @Bean
    EntryObserver versionOrder(Streams streams, Alarms alarms) {
        return new VersionOrder(streams, alarms);
    }

    @Bean
    EntryObserver unreadEntries(Alarms alarms) {
        return new UnreadEntries(alarms);
    }

    @Bean
    EntryObserver senderCounts(Senders senders) {
        return new SenderCounts(senders);
    }

    @Bean
    Projection heartbeatProjection(Senders senders, Alarms alarms) {
        return new HeartbeatProjection(new Heartbeats(senders, alarms));
    }

    /** The services that send heartbeats are those that may write the topic of heartbeats. */
    @Bean
    Watch watch(Senders senders, Alarms alarms, AlarmProperties properties, Clock clock) {
        return new Watch(
                Topic.HEARTBEATS.writers().stream()
                        .map(service -> "/" + service)
                        .collect(Collectors.toSet()),
                senders,
                alarms,
                new Silence(properties.heartbeat(), properties.silentAfter()),
                properties.grace(),
                clock.instant());
    }
}
