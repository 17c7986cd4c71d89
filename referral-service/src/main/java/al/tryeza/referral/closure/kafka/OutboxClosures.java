package al.tryeza.referral.closure.kafka;

import al.tryeza.events.CaseClosed;
import al.tryeza.events.CaseClosedContent;
import al.tryeza.events.CasePhase;
import al.tryeza.events.CaseReopened;
import al.tryeza.events.CaseReopenedContent;
import al.tryeza.events.CaseSubject;
import al.tryeza.events.ClosureReason;
import al.tryeza.events.Structure;
import al.tryeza.events.Topic;
import al.tryeza.messaging.Outbox;
import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.Chronicle;
import al.tryeza.referral.closure.ClosureEvent;
import al.tryeza.referral.closure.ClosurePublisher;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/** Puts closures into the outbox, in the published language. */
final class OutboxClosures implements ClosurePublisher {

    private final Outbox outbox;

    OutboxClosures(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void happened(
            CaseRef ref,
            Chronicle.Entry place,
            ClosureEvent event,
            Set<String> told,
            Set<String> recused,
            Actor by,
            Instant at) {
        var structure = new Structure(
                UUID.randomUUID().toString(),
                "al.tryeza." + event.eventName(),
                "/referral-service",
                place.version(),
                at);
        var actor = new al.tryeza.events.Actor(by.officer(), by.institution(), by.role());
        var subject = new CaseSubject(ref.value(), place.table());
        SpecificRecord published = switch (event) {
            case ClosureEvent.Closed(var reason) ->
                new CaseClosed(
                        structure,
                        actor,
                        subject,
                        new CaseClosedContent(ClosureReason.valueOf(reason.name()), sorted(told), sorted(recused)));
            case ClosureEvent.Reopened(var phase) ->
                new CaseReopened(
                        structure,
                        actor,
                        subject,
                        new CaseReopenedContent(CasePhase.valueOf(phase), sorted(told), sorted(recused)));
        };
        outbox.append(Topic.CASE_EVENTS.topicName(), ref.value(), published);
    }

    private static List<String> sorted(Set<String> ids) {
        return ids.stream().sorted().toList();
    }
}
