package al.tryeza.referral.conduct.kafka;

import al.tryeza.events.EntityKind;
import al.tryeza.events.EntitySubject;
import al.tryeza.events.RulesAccepted;
import al.tryeza.events.RulesAcceptedContent;
import al.tryeza.events.RulesDrafted;
import al.tryeza.events.RulesDraftedContent;
import al.tryeza.events.RulesInForce;
import al.tryeza.events.RulesInForceContent;
import al.tryeza.events.RulesSignedOff;
import al.tryeza.events.RulesSignedOffContent;
import al.tryeza.events.Structure;
import al.tryeza.events.Topic;
import al.tryeza.messaging.Outbox;
import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.conduct.ConductPublisher;
import al.tryeza.referral.conduct.RulesEvent;
import java.time.Instant;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/** Puts what happens to a table's rules into the outbox, under a key of their own beside the table's. */
final class OutboxConductEvents implements ConductPublisher {

    private final Outbox outbox;

    OutboxConductEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void happened(String table, long number, RulesEvent event, Actor by, Instant at) {
        var subject = new EntitySubject(EntityKind.RULES_OF_CONDUCT, table);
        var actor = new al.tryeza.events.Actor(by.officer(), by.institution(), by.role());
        outbox.append(
                Topic.DIRECTORY_EVENTS.topicName(),
                subject.getKind() + ":" + table,
                published(event, number, at, actor, subject));
    }

    private static SpecificRecord published(
            RulesEvent event, long number, Instant at, al.tryeza.events.Actor actor, EntitySubject subject) {
        return switch (event) {
            case RulesEvent.Drafted(var rules, var replaces) ->
                new RulesDrafted(
                        structure("RulesDrafted", number, at),
                        actor,
                        subject,
                        new RulesDraftedContent(rules.version(), replaces.orElse(null), Lines.of(rules)));
            case RulesEvent.SignedOff(var version, var signOff) ->
                new RulesSignedOff(
                        structure("RulesSignedOff", number, at),
                        actor,
                        subject,
                        new RulesSignedOffContent(version, signOff.institution()));
            case RulesEvent.InForce(var rules, var replaces) ->
                new RulesInForce(
                        structure("RulesInForce", number, at),
                        actor,
                        subject,
                        new RulesInForceContent(rules.version(), replaces.orElse(null), Lines.of(rules)));
            case RulesEvent.Accepted(var version, var officer) ->
                new RulesAccepted(
                        structure("RulesAccepted", number, at),
                        actor,
                        subject,
                        new RulesAcceptedContent(version, officer));
        };
    }

    private static Structure structure(String event, long number, Instant at) {
        return new Structure(UUID.randomUUID().toString(), "al.tryeza." + event, "/referral-service", number, at);
    }
}
