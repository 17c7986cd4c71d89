package al.tryeza.notification.notice.kafka;

import al.tryeza.events.Topic;
import al.tryeza.messaging.Outbox;
import al.tryeza.messaging.Outbox.Outgoing;
import al.tryeza.messaging.TraceParent;
import al.tryeza.notification.notice.Delivery;
import al.tryeza.notification.notice.RecipientVersions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The streams of {@code notification-events}, one a recipient, each numbered without a gap. */
final class RecipientStreams {

    /** A delivery and the trace of what led to it. */
    record Caused(Delivery delivery, @Nullable TraceParent cause) {

        String officer() {
            return delivery.notice().officer();
        }
    }

    private final Outbox outbox;
    private final RecipientVersions versions;
    private final Clock clock;

    RecipientStreams(Outbox outbox, RecipientVersions versions, Clock clock) {
        this.outbox = outbox;
        this.versions = versions;
        this.clock = clock;
    }

    /** Appends deliveries to their recipients' streams, in their order. */
    void append(List<Caused> deliveries) {
        if (deliveries.isEmpty()) {
            return;
        }
        var byOfficer =
                deliveries.stream().collect(Collectors.groupingBy(Caused::officer, TreeMap::new, Collectors.toList()));
        var numbers = new HashMap<String, Long>();
        byOfficer.forEach((officer, theirs) -> numbers.put(officer, (long) theirs.size()));
        Map<String, Long> last = versions.advance(numbers);
        Instant now = clock.instant();
        var events = new ArrayList<Outgoing>(deliveries.size());
        byOfficer.forEach((officer, theirs) -> {
            long version = last.getOrDefault(officer, 0L) - theirs.size();
            for (Caused caused : theirs) {
                version++;
                events.add(
                        new Outgoing(officer, DeliveryEvents.event(caused.delivery(), version, now), caused.cause()));
            }
        });
        outbox.append(Topic.NOTIFICATION_EVENTS.topicName(), events);
    }
}
