package al.tryeza.referral.preview.kafka;

import al.tryeza.events.CaseSubject;
import al.tryeza.events.DataCategory;
import al.tryeza.events.PolicyPreviewed;
import al.tryeza.events.PolicyPreviewedContent;
import al.tryeza.events.Purpose;
import al.tryeza.events.RulesLine;
import al.tryeza.events.Structure;
import al.tryeza.events.Topic;
import al.tryeza.messaging.Outbox;
import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.CaseStanding;
import al.tryeza.referral.conduct.kafka.Lines;
import al.tryeza.referral.preview.Preview;
import al.tryeza.referral.preview.PreviewRecords;
import al.tryeza.referral.preview.UnderRules;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Puts previews into the outbox, among the accesses to their case. */
final class OutboxPreviewRecords implements PreviewRecords {

    private final Outbox outbox;

    OutboxPreviewRecords(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void previewed(Preview preview, CaseStanding standing, long number, Actor actor, Instant at) {
        String ref = standing.ref().value();
        outbox.append(
                Topic.ACCESS_EVENTS.topicName(),
                ref,
                new PolicyPreviewed(
                        new Structure(
                                UUID.randomUUID().toString(),
                                "al.tryeza.PolicyPreviewed",
                                "/referral-service",
                                number,
                                at),
                        new al.tryeza.events.Actor(actor.officer(), actor.institution(), actor.role()),
                        new CaseSubject(ref, standing.table()),
                        content(preview)));
    }

    private static PolicyPreviewedContent content(Preview preview) {
        boolean imagined = preview.wanted().rules() instanceof UnderRules.Imagined;
        List<RulesLine> lines = imagined ? Lines.of(preview.rules()) : List.of();
        return new PolicyPreviewedContent(
                preview.id().toString(),
                DataCategory.valueOf(preview.wanted().category().name()),
                preview.wanted().purposes().stream()
                        .map(purpose -> Purpose.valueOf(purpose.name()))
                        .toList(),
                imagined ? null : preview.rules().version(),
                lines,
                preview.policySet(),
                preview.prospects().size(),
                Math.toIntExact(preview.permitted()));
    }
}
