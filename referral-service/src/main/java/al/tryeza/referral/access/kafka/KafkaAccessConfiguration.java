package al.tryeza.referral.access.kafka;

import al.tryeza.messaging.Outbox;
import al.tryeza.referral.access.AccessRecords;

/** Opens the package's adapter as the port it serves. */
public final class KafkaAccessConfiguration {

    private KafkaAccessConfiguration() {}

    /** The records in an outbox. */
    public static AccessRecords in(Outbox outbox) {
        return new OutboxAccessRecords(outbox);
    }
}
