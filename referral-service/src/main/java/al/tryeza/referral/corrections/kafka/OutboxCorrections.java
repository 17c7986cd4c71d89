package al.tryeza.referral.corrections.kafka;

import al.tryeza.events.CaseSubject;
import al.tryeza.events.DataCategory;
import al.tryeza.events.IdentityCorrected;
import al.tryeza.events.IdentityCorrectedContent;
import al.tryeza.events.Structure;
import al.tryeza.events.Topic;
import al.tryeza.messaging.Outbox;
import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.Chronicle;
import al.tryeza.referral.corrections.CaseCode;
import al.tryeza.referral.corrections.CorrectionEvents;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Puts corrections into the outbox, under the next version of their case. */
final class OutboxCorrections implements CorrectionEvents {

    private final Outbox outbox;

    OutboxCorrections(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void corrected(
            CaseRef ref,
            Chronicle.Entry entry,
            UUID correctionId,
            UUID accessId,
            Set<CaseCode> changed,
            Actor actor,
            Instant at) {
        outbox.append(
                Topic.CASE_EVENTS.topicName(),
                ref.value(),
                new IdentityCorrected(
                        new Structure(
                                UUID.randomUUID().toString(),
                                "al.tryeza.IdentityCorrected",
                                "/referral-service",
                                entry.version(),
                                at),
                        new al.tryeza.events.Actor(actor.officer(), actor.institution(), actor.role()),
                        new CaseSubject(ref.value(), entry.table()),
                        new IdentityCorrectedContent(
                                correctionId.toString(),
                                accessId.toString(),
                                DataCategory.IDENTITY,
                                changed.stream()
                                        .sorted()
                                        .map(code -> al.tryeza.events.CaseCode.valueOf(code.name()))
                                        .toList())));
    }
}
