package al.tryeza.referral.recusal.kafka;

import al.tryeza.events.CaseSubject;
import al.tryeza.events.Recused;
import al.tryeza.events.RecusedContent;
import al.tryeza.events.RecusedKind;
import al.tryeza.events.Structure;
import al.tryeza.events.Topic;
import al.tryeza.messaging.Outbox;
import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.Chronicle;
import al.tryeza.referral.recusal.RecusalEvent;
import al.tryeza.referral.recusal.RecusalPublisher;
import java.time.Instant;
import java.util.UUID;

/** Puts recusals into the outbox, in the published language. */
final class OutboxRecusals implements RecusalPublisher {

    private final Outbox outbox;

    OutboxRecusals(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void recused(CaseRef ref, Chronicle.Entry place, RecusalEvent event, Actor by, Instant at) {
        outbox.append(
                Topic.CASE_EVENTS.topicName(),
                ref.value(),
                new Recused(
                        new Structure(
                                UUID.randomUUID().toString(),
                                "al.tryeza.Recused",
                                "/referral-service",
                                place.version(),
                                at),
                        new al.tryeza.events.Actor(by.officer(), by.institution(), by.role()),
                        new CaseSubject(ref.value(), place.table()),
                        new RecusedContent(
                                RecusedKind.valueOf(event.party().kind().name()),
                                event.party().id(),
                                event.selfDeclared(),
                                event.deskStandsIn(),
                                event.told().stream().sorted().toList(),
                                event.keptOut().stream().sorted().toList())));
    }
}
