package al.tryeza.referral.links.kafka;

import al.tryeza.events.LinkSubject;
import al.tryeza.events.PossibleLinkFound;
import al.tryeza.events.PossibleLinkFoundContent;
import al.tryeza.events.PossibleLinkJudged;
import al.tryeza.events.PossibleLinkJudgedContent;
import al.tryeza.events.PossibleLinkOpened;
import al.tryeza.events.PossibleLinkOpenedContent;
import al.tryeza.events.Structure;
import al.tryeza.events.Topic;
import al.tryeza.messaging.Outbox;
import al.tryeza.referral.casework.Actor;
import al.tryeza.referral.codes.Agreement;
import al.tryeza.referral.links.LinkEvents;
import al.tryeza.referral.links.LinkVerdict;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/** A stream of its own for each link: in a case's, every reader of the case would see that something was found. */
final class OutboxLinkEvents implements LinkEvents {

    private static final al.tryeza.events.Actor PLATFORM = new al.tryeza.events.Actor(null, "tryeza", "service");

    private final Outbox outbox;

    OutboxLinkEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void found(UUID linkId, Set<Agreement> agreements, Set<String> told, Instant at) {
        append(
                linkId,
                new PossibleLinkFound(
                        structure("PossibleLinkFound", 1, at),
                        PLATFORM,
                        subject(linkId),
                        new PossibleLinkFoundContent(
                                codes(agreements), told.stream().sorted().toList())));
    }

    @Override
    public void opened(UUID linkId, long version, Set<Agreement> agreements, Actor actor, Instant at) {
        append(
                linkId,
                new PossibleLinkOpened(
                        structure("PossibleLinkOpened", version, at),
                        actor(actor),
                        subject(linkId),
                        new PossibleLinkOpenedContent(codes(agreements))));
    }

    @Override
    public void judged(UUID linkId, long version, LinkVerdict verdict, Actor actor, Instant at) {
        append(
                linkId,
                new PossibleLinkJudged(
                        structure("PossibleLinkJudged", version, at),
                        actor(actor),
                        subject(linkId),
                        new PossibleLinkJudgedContent(al.tryeza.events.LinkVerdict.valueOf(verdict.name()))));
    }

    private void append(UUID linkId, SpecificRecord event) {
        outbox.append(Topic.LINK_EVENTS.topicName(), linkId.toString(), event);
    }

    private static List<al.tryeza.events.Agreement> codes(Set<Agreement> agreements) {
        return agreements.stream()
                .sorted()
                .map(each -> al.tryeza.events.Agreement.valueOf(each.name()))
                .toList();
    }

    private static LinkSubject subject(UUID linkId) {
        return new LinkSubject(linkId.toString());
    }

    private static Structure structure(String event, long version, Instant at) {
        return new Structure(UUID.randomUUID().toString(), "al.tryeza." + event, "/referral-service", version, at);
    }

    private static al.tryeza.events.Actor actor(Actor actor) {
        return new al.tryeza.events.Actor(actor.officer(), actor.institution(), actor.role());
    }
}
