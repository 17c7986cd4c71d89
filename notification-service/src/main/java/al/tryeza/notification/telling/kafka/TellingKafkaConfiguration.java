package al.tryeza.notification.telling.kafka;

import al.tryeza.events.CameOfAge;
import al.tryeza.events.CaseClosed;
import al.tryeza.events.CaseReopened;
import al.tryeza.events.ConsentWithdrawn;
import al.tryeza.events.ErasureRequested;
import al.tryeza.events.GlassBroken;
import al.tryeza.events.GlassReviewDue;
import al.tryeza.events.GrantGiven;
import al.tryeza.events.IdentificationRecorded;
import al.tryeza.events.PossibleLinkFound;
import al.tryeza.events.Recused;
import al.tryeza.events.ReferralAwaitingPlace;
import al.tryeza.events.ReferralRouted;
import al.tryeza.events.Topic;
import al.tryeza.events.WithdrawalUnanswered;
import al.tryeza.messaging.EventConsumer;
import al.tryeza.messaging.EventConsumers;
import al.tryeza.notification.inbox.Inbox;
import al.tryeza.notification.telling.Teller;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the topics {@code case-events} and {@code link-events}. */
@Configuration(proxyBeanMethods = false)
public class TellingKafkaConfiguration {

    /** As many as the topic has: telling waits for the database's disk most of the time. */
    private static final int PARTITIONS = 3;

    @Bean
    EventConsumer caseEventsConsumer(EventConsumers consumers, Teller teller, Inbox inbox) {
        return consumers
                .consumer("telling", Topic.CASE_EVENTS.topicName())
                .on(ReferralRouted.class, event -> teller.tell(CaseEvents.step(event)))
                .on(ReferralAwaitingPlace.class, event -> teller.tell(CaseEvents.step(event)))
                .on(IdentificationRecorded.class, event -> teller.tell(CaseEvents.step(event)))
                .on(GrantGiven.class, event -> teller.tell(CaseEvents.step(event)))
                .on(ConsentWithdrawn.class, event -> teller.tell(CaseEvents.step(event)))
                .on(WithdrawalUnanswered.class, event -> teller.tell(CaseEvents.step(event)))
                .on(CameOfAge.class, event -> teller.tell(CaseEvents.step(event)))
                .on(CaseClosed.class, event -> teller.tell(CaseEvents.step(event)))
                .on(CaseReopened.class, event -> teller.tell(CaseEvents.step(event)))
                .on(ErasureRequested.class, event -> teller.tell(CaseEvents.step(event)))
                .on(GlassBroken.class, event -> teller.tell(CaseEvents.step(event)))
                .on(GlassReviewDue.class, event -> teller.tell(CaseEvents.step(event)))
                .on(Recused.class, event -> {
                    inbox.keepOut(event.getSubject().getCaseRef(), CaseEvents.keptOut(event));
                    if (!event.getContent().getTold().isEmpty()) {
                        teller.tell(CaseEvents.step(event));
                    }
                })
                .inVersionOrder()
                .threads(PARTITIONS)
                .build();
    }

    @Bean
    EventConsumer linkEventsConsumer(EventConsumers consumers, Teller teller) {
        return consumers
                .consumer("telling-links", Topic.LINK_EVENTS.topicName())
                .on(PossibleLinkFound.class, event -> {
                    if (LinkEvents.tells(event)) {
                        teller.tell(LinkEvents.step(event));
                    }
                })
                .inVersionOrder()
                .build();
    }
}
