package al.tryeza.referral.glass.kafka;

import al.tryeza.events.CaseSubject;
import al.tryeza.events.EntityKind;
import al.tryeza.events.EntitySubject;
import al.tryeza.events.GlassRightChange;
import al.tryeza.events.GlassRightChanged;
import al.tryeza.events.GlassRightChangedContent;
import al.tryeza.events.Structure;
import al.tryeza.events.Topic;
import al.tryeza.messaging.Outbox;
import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.Chronicle;
import al.tryeza.referral.glass.GlassEvent;
import al.tryeza.referral.glass.GlassPublisher;
import al.tryeza.referral.glass.GlassRight;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Puts what happened to broken glasses into the outbox, in the published language. */
final class OutboxGlass implements GlassPublisher {

    private final Outbox outbox;

    OutboxGlass(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void happened(
            CaseRef ref, Chronicle.Entry place, GlassEvent event, Set<String> recused, Actor by, Instant at) {
        outbox.append(
                Topic.CASE_EVENTS.topicName(),
                ref.value(),
                PublishedGlass.of(
                        structure(event.eventName(), place.version(), at),
                        actor(by),
                        new CaseSubject(ref.value(), place.table()),
                        event,
                        recused));
    }

    /** Under a key of its own, for versions of the officer's entry count that entry's changes. */
    @Override
    public void rightChanged(GlassRight right, Actor by, Instant at) {
        outbox.append(
                Topic.DIRECTORY_EVENTS.topicName(),
                "GLASS_RIGHT:" + right.officer(),
                new GlassRightChanged(
                        structure("GlassRightChanged", right.version(), at),
                        actor(by),
                        new EntitySubject(EntityKind.OFFICER, right.officer()),
                        new GlassRightChangedContent(
                                right.suspended() ? GlassRightChange.SUSPENDED : GlassRightChange.RESTORED)));
    }

    private static Structure structure(String event, long version, Instant at) {
        return new Structure(UUID.randomUUID().toString(), "al.tryeza." + event, "/referral-service", version, at);
    }

    private static al.tryeza.events.Actor actor(Actor by) {
        return new al.tryeza.events.Actor(by.officer(), by.institution(), by.role());
    }
}
