package al.tryeza.notification.notice.kafka;

import al.tryeza.events.Actor;
import al.tryeza.events.CaseSubject;
import al.tryeza.events.FailureCode;
import al.tryeza.events.Language;
import al.tryeza.events.NotificationChannel;
import al.tryeza.events.NotificationDelivered;
import al.tryeza.events.NotificationDeliveredContent;
import al.tryeza.events.NotificationKind;
import al.tryeza.events.NotificationUndeliverable;
import al.tryeza.events.NotificationUndeliverableContent;
import al.tryeza.events.Structure;
import al.tryeza.notification.notice.Channel;
import al.tryeza.notification.notice.Delivery;
import al.tryeza.notification.notice.Failure;
import al.tryeza.notification.notice.Notice;
import java.time.Instant;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/** From deliveries to published events. */
final class DeliveryEvents {

    private static final Actor PLATFORM = new Actor(null, "tryeza", "service");

    private DeliveryEvents() {}

    static SpecificRecord event(Delivery delivery, long version, Instant now) {
        var notice = delivery.notice();
        var subject = new CaseSubject(notice.caseRef(), notice.table());
        return switch (delivery) {
            case Delivery.Delivered delivered ->
                new NotificationDelivered(
                        structure("NotificationDelivered", version, now), PLATFORM, subject, content(delivered));
            case Delivery.Undeliverable undeliverable ->
                new NotificationUndeliverable(
                        structure("NotificationUndeliverable", version, now),
                        PLATFORM,
                        subject,
                        content(undeliverable));
        };
    }

    private static Structure structure(String event, long version, Instant now) {
        return new Structure(UUID.randomUUID().toString(), "al.tryeza." + event, "/notification-service", version, now);
    }

    private static NotificationDeliveredContent content(Delivery.Delivered delivered) {
        Notice notice = delivered.notice();
        return new NotificationDeliveredContent(
                notice.id().toString(),
                notice.officer(),
                NotificationKind.valueOf(notice.kind().name()),
                channel(delivered.channel()),
                Language.valueOf(notice.language().name()));
    }

    private static NotificationUndeliverableContent content(Delivery.Undeliverable undeliverable) {
        Notice notice = undeliverable.notice();
        return new NotificationUndeliverableContent(
                notice.id().toString(),
                notice.officer(),
                channel(undeliverable.channel()),
                code(undeliverable.failure()),
                undeliverable.attempts());
    }

    private static NotificationChannel channel(Channel channel) {
        return NotificationChannel.valueOf(channel.name());
    }

    private static FailureCode code(Failure failure) {
        return switch (failure) {
            case ADDRESS_REFUSED -> FailureCode.ADDRESS_REFUSED;
            // that the officer was suspended or left is on the directory's own record
            case GAVE_UP, RECIPIENT_GONE -> FailureCode.GAVE_UP;
        };
    }
}
