package al.tryeza.referral.erasure.kafka;

import al.tryeza.events.CaseErased;
import al.tryeza.events.CaseErasedContent;
import al.tryeza.events.CaseSubject;
import al.tryeza.events.ErasureReason;
import al.tryeza.events.ErasureRequested;
import al.tryeza.events.ErasureRequestedContent;
import al.tryeza.events.Structure;
import al.tryeza.events.Topic;
import al.tryeza.messaging.Outbox;
import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.Chronicle;
import al.tryeza.referral.erasure.Erasure;
import al.tryeza.referral.erasure.ErasurePublisher;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** Puts erasures into the outbox, as steps of their case. */
final class OutboxErasures implements ErasurePublisher {

    private final Outbox outbox;

    OutboxErasures(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void requested(Erasure erasure, Chronicle.Entry entry, Collection<String> told, Collection<String> recused) {
        outbox.append(
                Topic.CASE_EVENTS.topicName(),
                erasure.ref().value(),
                new ErasureRequested(
                        structure("ErasureRequested", entry, erasure.requestedAt()),
                        actor(erasure.requestedBy()),
                        new CaseSubject(erasure.ref().value(), entry.table()),
                        new ErasureRequestedContent(
                                erasure.id().toString(),
                                reason(erasure),
                                told.stream().sorted().toList(),
                                recused.stream().sorted().toList())));
    }

    @Override
    public void erased(
            Erasure erasure, Chronicle.Entry entry, Actor second, Optional<Instant> copiesUntil, Instant at) {
        outbox.append(
                Topic.CASE_EVENTS.topicName(),
                erasure.ref().value(),
                new CaseErased(
                        structure("CaseErased", entry, at),
                        actor(second),
                        new CaseSubject(erasure.ref().value(), entry.table()),
                        new CaseErasedContent(
                                erasure.id().toString(),
                                reason(erasure),
                                actor(erasure.requestedBy()),
                                copiesUntil.orElse(null))));
    }

    private static ErasureReason reason(Erasure erasure) {
        return ErasureReason.valueOf(erasure.reason().name());
    }

    private static Structure structure(String event, Chronicle.Entry entry, Instant at) {
        return new Structure(
                UUID.randomUUID().toString(), "al.tryeza." + event, "/referral-service", entry.version(), at);
    }

    private static al.tryeza.events.Actor actor(Actor actor) {
        return new al.tryeza.events.Actor(actor.officer(), actor.institution(), actor.role());
    }
}
