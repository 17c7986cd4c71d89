package al.tryeza.referral.configuration;

import al.tryeza.messaging.Outboxes;
import al.tryeza.referral.access.jdbc.DisclosureDatabase;
import al.tryeza.referral.links.LinkEvents;
import al.tryeza.referral.links.LinkLimits;
import al.tryeza.referral.links.Matching;
import al.tryeza.referral.links.PossibleLinks;
import al.tryeza.referral.links.jdbc.JdbcLinksConfiguration;
import al.tryeza.referral.links.kafka.KafkaLinksConfiguration;
import al.tryeza.referral.links.web.WebLinksConfiguration;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Wires possible links, all of it under the role of disclosure. */
@Configuration(proxyBeanMethods = false)
@Import({JdbcLinksConfiguration.class, KafkaLinksConfiguration.class, WebLinksConfiguration.class})
public class LinksConfiguration {

    /**
     * How much may come of possible links.
     *
     * @param waitingOfCase how many of one case may wait for a verdict at once
     * @param again after how long those that were left out are looked for again
     * @param openedAnHour how many an officer may open in an hour
     * @param toldEvery how often an officer is told that there are some, at most
     */
    @Bean
    LinkLimits linkLimits(
            @Value("${tryeza.links.waiting-of-case:3}") int waitingOfCase,
            @Value("${tryeza.links.again:1d}") Duration again,
            @Value("${tryeza.links.opened-an-hour:20}") int openedAnHour,
            @Value("${tryeza.links.told-every:1h}") Duration toldEvery) {
        return new LinkLimits(waitingOfCase, again, openedAnHour, toldEvery);
    }

    @Bean
    LinkEvents linkEvents(Outboxes outboxes, DisclosureDatabase database) {
        return KafkaLinksConfiguration.by(outboxes.under(database.jdbc()));
    }

    @Bean
    Matching matching(DisclosureDatabase database, LinkEvents events, LinkLimits limits, Clock clock) {
        return new Matching(
                database.transaction(), JdbcLinksConfiguration.matches(database.jdbc()), events, limits, clock);
    }

    @Bean
    PossibleLinks possibleLinks(DisclosureDatabase database, LinkEvents events, LinkLimits limits, Clock clock) {
        return new PossibleLinks(
                database.transaction(), JdbcLinksConfiguration.links(database.jdbc()), events, limits, clock);
    }

    /** @param every how long after one round the next begins */
    @Bean
    SchedulingConfigurer matchingByClock(
            Matching matching, @Value("${tryeza.links.compared-every:10s}") Duration every) {
        return tasks -> tasks.addFixedDelayTask(matching::all, every);
    }
}
