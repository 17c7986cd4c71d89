package al.tryeza.referral.grants.kafka;

import al.tryeza.events.CaseSubject;
import al.tryeza.events.DataCategory;
import al.tryeza.events.GrantEndReason;
import al.tryeza.events.GrantEnded;
import al.tryeza.events.GrantEndedContent;
import al.tryeza.events.GrantGiven;
import al.tryeza.events.GrantGivenContent;
import al.tryeza.events.LegalBasis;
import al.tryeza.events.Purpose;
import al.tryeza.events.Structure;
import al.tryeza.events.Topic;
import al.tryeza.messaging.Outbox;
import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.casework.CaseRef;
import al.tryeza.referral.casework.Chronicle.Entry;
import al.tryeza.referral.casework.Recused;
import al.tryeza.referral.grants.Grant;
import al.tryeza.referral.grants.GrantEnd;
import al.tryeza.referral.grants.GrantPublisher;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/** Puts what happens to grants into the outbox, as events of their case. */
final class OutboxGrantEvents implements GrantPublisher {

    private final Outbox outbox;

    OutboxGrantEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void given(Grant grant, Entry entry, Recused recused, Actor by) {
        var content = new GrantGivenContent(
                grant.id().toString(),
                grant.officer(),
                grant.institution(),
                Purpose.valueOf(grant.purpose().name()),
                grant.categories().stream()
                        .sorted()
                        .map(category -> DataCategory.valueOf(category.name()))
                        .toList(),
                LegalBasis.valueOf(grant.basis().name()),
                grant.basisId().orElse(null),
                grant.from(),
                grant.until(),
                List.of(grant.officer()),
                recused.named().stream().sorted().toList());
        publish(
                grant.caseRef(),
                new GrantGiven(
                        structure(GIVEN, entry, grant.from()), actor(by), subject(grant.caseRef(), entry), content));
    }

    @Override
    public void ended(Grant grant, GrantEnd why, Entry entry, Actor by, Instant at) {
        var content = new GrantEndedContent(grant.id().toString(), grant.officer(), GrantEndReason.valueOf(why.name()));
        publish(
                grant.caseRef(),
                new GrantEnded(structure(ENDED, entry, at), actor(by), subject(grant.caseRef(), entry), content));
    }

    private void publish(CaseRef ref, SpecificRecord event) {
        outbox.append(Topic.CASE_EVENTS.topicName(), ref.value(), event);
    }

    private static CaseSubject subject(CaseRef ref, Entry entry) {
        return new CaseSubject(ref.value(), entry.table());
    }

    private static Structure structure(String event, Entry entry, Instant at) {
        return new Structure(
                UUID.randomUUID().toString(), "al.tryeza." + event, "/referral-service", entry.version(), at);
    }

    private static al.tryeza.events.Actor actor(Actor actor) {
        return new al.tryeza.events.Actor(actor.officer(), actor.institution(), actor.role());
    }
}
