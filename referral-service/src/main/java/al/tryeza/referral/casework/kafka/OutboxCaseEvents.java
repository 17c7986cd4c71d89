package al.tryeza.referral.casework.kafka;

import al.tryeza.events.CaseSubject;
import al.tryeza.events.CaseViewed;
import al.tryeza.events.CaseViewedContent;
import al.tryeza.events.Structure;
import al.tryeza.events.Topic;
import al.tryeza.events.ViewedResource;
import al.tryeza.messaging.Outbox;
import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.CaseEvent;
import al.tryeza.referral.casework.CaseEventPublisher;
import al.tryeza.referral.casework.CaseRef;
import java.time.Instant;
import java.util.UUID;

/** Puts case and access events into the outbox, in the published language. */
final class OutboxCaseEvents implements CaseEventPublisher {

    private final Outbox outbox;

    OutboxCaseEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void happened(CaseRef ref, long version, String table, CaseEvent event, Actor actor, Instant at) {
        outbox.append(
                Topic.CASE_EVENTS.topicName(),
                ref.value(),
                PublishedCaseEvent.of(
                        structure(event.eventName(), version, at),
                        actor(actor),
                        new CaseSubject(ref.value(), table),
                        event));
    }

    @Override
    public void viewed(CaseRef ref, long version, String table, Viewed what, Actor actor, Instant hour, Instant at) {
        outbox.append(
                Topic.ACCESS_EVENTS.topicName(),
                ref.value(),
                new CaseViewed(
                        structure("CaseViewed", version, at),
                        actor(actor),
                        new CaseSubject(ref.value(), table),
                        new CaseViewedContent(ViewedResource.valueOf(what.name()), hour)));
    }

    private static Structure structure(String event, long version, Instant at) {
        return new Structure(UUID.randomUUID().toString(), "al.tryeza." + event, "/referral-service", version, at);
    }

    private static al.tryeza.events.Actor actor(Actor actor) {
        return new al.tryeza.events.Actor(actor.officer(), actor.institution(), actor.role());
    }
}
