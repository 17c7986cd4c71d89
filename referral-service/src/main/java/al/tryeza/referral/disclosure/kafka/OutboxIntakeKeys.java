package al.tryeza.referral.disclosure.kafka;

import al.tryeza.events.Actor;
import al.tryeza.events.EntityKind;
import al.tryeza.events.EntitySubject;
import al.tryeza.events.KeyChange;
import al.tryeza.events.KeyChanged;
import al.tryeza.events.KeyChangedContent;
import al.tryeza.events.Structure;
import al.tryeza.events.Topic;
import al.tryeza.messaging.Outbox;
import al.tryeza.referral.disclosure.IntakeKeyPublisher;
import java.time.Instant;
import java.util.UUID;

/** The life of an intake key as two events: made, destroyed. */
final class OutboxIntakeKeys implements IntakeKeyPublisher {

    private static final Actor PLATFORM = new Actor(null, "tryeza", "service");

    private final Outbox outbox;

    OutboxIntakeKeys(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void made(String keyId, Instant at) {
        publish(keyId, KeyChange.REGISTERED, 1, at);
    }

    @Override
    public void destroyed(String keyId, Instant at) {
        publish(keyId, KeyChange.DESTROYED, 2, at);
    }

    private void publish(String keyId, KeyChange change, long version, Instant at) {
        outbox.append(
                Topic.DIRECTORY_EVENTS.topicName(),
                EntityKind.INTAKE_KEY + ":" + keyId,
                new KeyChanged(
                        new Structure(
                                UUID.randomUUID().toString(), "al.tryeza.KeyChanged", "/referral-service", version, at),
                        PLATFORM,
                        new EntitySubject(EntityKind.INTAKE_KEY, keyId),
                        new KeyChangedContent(change, keyId, null)));
    }
}
