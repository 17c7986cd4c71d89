package al.tryeza.audit.alarms.kafka;

import al.tryeza.audit.alarms.Heartbeats;
import al.tryeza.audit.entries.Entry;
import al.tryeza.audit.entries.kafka.AuditedTopics;
import al.tryeza.audit.entries.kafka.Projection;
import al.tryeza.events.ServiceHeartbeat;
import al.tryeza.events.TopicCount;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;

/** Hands heartbeats on. Counts of topics that the service does not write are passed over. */
final class HeartbeatProjection implements Projection {

    private final Heartbeats heartbeats;

    HeartbeatProjection(Heartbeats heartbeats) {
        this.heartbeats = heartbeats;
    }

    @Override
    public void apply(long index, Entry entry, SpecificRecord event) {
        if (event instanceof ServiceHeartbeat heartbeat) {
            String sender = heartbeat.getStructure().getSource();
            String service = sender.substring(1);
            Map<String, Long> counts = heartbeat.getContent().getCounts().stream()
                    .filter(count -> AuditedTopics.isWrittenBy(service, count.getTopic()))
                    .collect(Collectors.toMap(TopicCount::getTopic, TopicCount::getCount, Math::max));
            heartbeats.heard(
                    sender, entry.requireFacts().time(), counts, entry.arrival().receivedAt());
        }
    }
}
