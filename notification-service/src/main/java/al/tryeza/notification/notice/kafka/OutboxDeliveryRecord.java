package al.tryeza.notification.notice.kafka;

import al.tryeza.events.Topic;
import al.tryeza.messaging.Outbox;
import al.tryeza.notification.notice.Delivery;
import al.tryeza.notification.notice.DeliveryRecord;
import al.tryeza.notification.notice.RecipientVersions;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The record of deliveries as {@code notification-events}: one stream a recipient. */
final class OutboxDeliveryRecord implements DeliveryRecord {

    private final Outbox outbox;
    private final RecipientVersions versions;
    private final Clock clock;

    OutboxDeliveryRecord(Outbox outbox, RecipientVersions versions, Clock clock) {
        this.outbox = outbox;
        this.versions = versions;
        this.clock = clock;
    }

    @Override
    public void write(Collection<? extends Delivery> deliveries) {
        if (deliveries.isEmpty()) {
            return;
        }
        // in the order of recipients here too, for the outbox holds them as well
        var byOfficer = deliveries.stream()
                .collect(Collectors.groupingBy(
                        delivery -> delivery.notice().officer(), TreeMap::new, Collectors.toList()));
        var numbers = new HashMap<String, Long>();
        byOfficer.forEach((officer, theirs) -> numbers.put(officer, (long) theirs.size()));
        Map<String, Long> last = versions.advance(numbers);
        byOfficer.forEach((officer, theirs) -> {
            long version = last.getOrDefault(officer, 0L) - theirs.size();
            for (Delivery delivery : theirs) {
                version++;
                outbox.append(
                        Topic.NOTIFICATION_EVENTS.topicName(),
                        officer,
                        DeliveryEvents.event(delivery, version, clock.instant()));
            }
        });
    }
}
