package al.tryeza.referral.access.kafka;

import al.tryeza.events.AccessDecided;
import al.tryeza.events.AccessDecidedContent;
import al.tryeza.events.AccessDecision;
import al.tryeza.events.CaseSubject;
import al.tryeza.events.CategoryDecision;
import al.tryeza.events.DataCategory;
import al.tryeza.events.EntityKind;
import al.tryeza.events.EntitySubject;
import al.tryeza.events.Purpose;
import al.tryeza.events.ReasonCode;
import al.tryeza.events.Structure;
import al.tryeza.events.Topic;
import al.tryeza.events.UnknownCaseTried;
import al.tryeza.events.UnknownCaseTriedContent;
import al.tryeza.messaging.Outbox;
import al.tryeza.referral.access.AccessRecords;
import al.tryeza.referral.access.Judgement;
import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.CaseStanding;
import al.tryeza.referral.disclosure.AccessRequest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Puts the records into the outbox, in the published language. */
final class OutboxAccessRecords implements AccessRecords {

    private final Outbox outbox;

    OutboxAccessRecords(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void decided(
            UUID accessId,
            CaseStanding standing,
            long number,
            AccessRequest request,
            Judgement judgement,
            String policySet,
            Actor actor,
            Instant at) {
        String ref = standing.ref().value();
        outbox.append(
                Topic.ACCESS_EVENTS.topicName(),
                ref,
                new AccessDecided(
                        structure("AccessDecided", number, at),
                        actor(actor),
                        new CaseSubject(ref, standing.table()),
                        new AccessDecidedContent(
                                accessId.toString(),
                                judgement.granted() ? AccessDecision.GRANTED : AccessDecision.DENIED,
                                Purpose.valueOf(request.purpose().name()),
                                ReasonCode.valueOf(request.reasonCode().name()),
                                judgement.classes().stream()
                                        .map(OutboxAccessRecords::decision)
                                        .toList(),
                                policySet,
                                judgement.throughBrokenGlass())));
    }

    private static CategoryDecision decision(Judgement.OfClass judged) {
        return new CategoryDecision(
                DataCategory.valueOf(judged.category().name()),
                judged.verdict().permitted(),
                List.copyOf(judged.verdict().determining()),
                List.copyOf(judged.verdict().failed()),
                judged.leave().map(UUID::toString).orElse(null));
    }

    @Override
    public void unknownCase(UUID accessId, CaseRef tried, long number, AccessRequest request, Actor actor, Instant at) {
        String officer = Objects.requireNonNull(actor.officer());
        outbox.append(
                Topic.ACCESS_EVENTS.topicName(),
                // apart from the keys of cases
                "officer:" + officer,
                new UnknownCaseTried(
                        structure("UnknownCaseTried", number, at),
                        actor(actor),
                        new EntitySubject(EntityKind.OFFICER, officer),
                        new UnknownCaseTriedContent(
                                accessId.toString(),
                                tried.value(),
                                Purpose.valueOf(request.purpose().name()),
                                ReasonCode.valueOf(request.reasonCode().name()),
                                request.categories().stream()
                                        .map(category -> DataCategory.valueOf(category.name()))
                                        .toList())));
    }

    private static Structure structure(String event, long number, Instant at) {
        return new Structure(UUID.randomUUID().toString(), "al.tryeza." + event, "/referral-service", number, at);
    }

    private static al.tryeza.events.Actor actor(Actor actor) {
        return new al.tryeza.events.Actor(actor.officer(), actor.institution(), actor.role());
    }
}
