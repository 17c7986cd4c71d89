package al.tryeza.notification.notice.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.events.NotificationDelivered;
import al.tryeza.notification.directory.Language;
import al.tryeza.notification.notice.Channel;
import al.tryeza.notification.notice.Delivery;
import al.tryeza.notification.notice.Kind;
import al.tryeza.notification.notice.Notice;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeliveryEventsTest {

    /** A kind that the published language does not know could be told to nobody. */
    @ParameterizedTest
    @EnumSource
    void whatever_is_told_is_published_under_the_same_name(Kind kind) {
        var notice = new Notice(
                Notice.idOf("event", "secretary.vlore"),
                "event",
                "K7M2QX9T00000",
                "AL-12",
                "secretary.vlore",
                kind,
                Language.SQ,
                Instant.EPOCH,
                Instant.EPOCH);

        var published = (NotificationDelivered)
                DeliveryEvents.event(new Delivery.Delivered(notice, Channel.INBOX), 1, Instant.EPOCH);

        assertThat(published.getContent().getKind()).hasToString(kind.name());
    }
}
