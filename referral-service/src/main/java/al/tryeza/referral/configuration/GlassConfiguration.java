package al.tryeza.referral.configuration;

import al.tryeza.referral.access.Situations;
import al.tryeza.referral.casework.CaseStandings;
import al.tryeza.referral.casework.CaseStore;
import al.tryeza.referral.casework.Chronicle;
import al.tryeza.referral.casework.Recusals;
import al.tryeza.referral.closure.Sight;
import al.tryeza.referral.conduct.Conduct;
import al.tryeza.referral.consent.Consents;
import al.tryeza.referral.directory.Directory;
import al.tryeza.referral.directory.InstitutionKind;
import al.tryeza.referral.disclosure.Explanations;
import al.tryeza.referral.glass.BreakingGlass;
import al.tryeza.referral.glass.EndingGlass;
import al.tryeza.referral.glass.GlassEnd;
import al.tryeza.referral.glass.GlassPublisher;
import al.tryeza.referral.glass.GlassRecord;
import al.tryeza.referral.glass.GlassRights;
import al.tryeza.referral.glass.GlassStore;
import al.tryeza.referral.glass.GlassTerms;
import al.tryeza.referral.glass.JudgedEmergencies;
import al.tryeza.referral.glass.OverdueReviews;
import al.tryeza.referral.glass.Overseers;
import al.tryeza.referral.glass.ReviewingGlass;
import al.tryeza.referral.glass.jdbc.JdbcGlassConfiguration;
import al.tryeza.referral.glass.kafka.KafkaGlassConfiguration;
import al.tryeza.referral.glass.web.WebGlassConfiguration;
import al.tryeza.referral.policy.Policies;
import al.tryeza.referral.recusal.Leave;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires break-glass. */
@Configuration(proxyBeanMethods = false)
@Import({JdbcGlassConfiguration.class, KafkaGlassConfiguration.class, WebGlassConfiguration.class})
public class GlassConfiguration {

    /**
     * What holds for every broken glass.
     *
     * @param kinds of institutions whose officers may break it
     * @param length how long it stays broken
     * @param reviewWithin how long others have to judge it
     * @param step how long one level has before the next is told
     * @param unjustified so many uses without need suspend the right
     */
    @Bean
    GlassTerms glassTerms(
            @Value("${tryeza.glass.kinds:ANTI_TRAFFICKING_POLICE,SHELTER,STATE_SOCIAL_SERVICE,MUNICIPAL_SOCIAL_SERVICE,"
                            + "CHILD_PROTECTION_UNIT,PUBLIC_HEALTH}")
                    Set<InstitutionKind> kinds,
            @Value("${tryeza.glass.length:60m}") Duration length,
            @Value("${tryeza.glass.review-within:72h}") Duration reviewWithin,
            @Value("${tryeza.glass.step:24h}") Duration step,
            @Value("${tryeza.glass.unjustified:2}") int unjustified) {
        return new GlassTerms(kinds, length, reviewWithin, step, unjustified);
    }

    @Bean
    GlassRecord glassRecord(GlassStore store, Chronicle chronicle, Recusals recusals, GlassPublisher publisher) {
        return new GlassRecord(store, chronicle, recusals, publisher);
    }

    @Bean
    Overseers overseers(Directory directory, Recusals recusals) {
        return new Overseers(directory, recusals);
    }

    @Bean
    JudgedEmergencies judgedEmergencies(Directory directory, Conduct conduct, Consents consents, Policies policies) {
        return new JudgedEmergencies(new Situations(directory, conduct, consents, Set.of()), policies);
    }

    @Bean
    BreakingGlass breakingGlass(
            CaseStore cases,
            CaseStandings standings,
            Directory directory,
            GlassStore store,
            GlassRecord record,
            Overseers overseers,
            JudgedEmergencies policy,
            Explanations explanations,
            GlassTerms terms,
            Clock clock) {
        return new BreakingGlass(
                cases, standings, directory, store, record, overseers, policy, explanations::keep, terms, clock);
    }

    @Bean
    ReviewingGlass reviewingGlass(
            CaseStore cases,
            CaseStandings standings,
            GlassStore store,
            GlassRecord record,
            GlassTerms terms,
            Clock clock) {
        return new ReviewingGlass(cases, standings, store, record, terms, clock);
    }

    @Bean
    GlassRights glassRights(GlassStore store, GlassPublisher publisher, Clock clock) {
        return new GlassRights(store, publisher, clock);
    }

    @Bean
    EndingGlass endingGlass(GlassStore store, GlassRecord record, Clock clock) {
        return new EndingGlass(store, record, clock);
    }

    /** Whoever is recused loses what they took, in the same transaction. */
    @Bean
    Leave glassesOfTheRecused(EndingGlass ending) {
        return (ref, keptOut, by) ->
                ending.end(ref, glass -> keptOut.test(glass.officer(), glass.institution()), GlassEnd.RECUSED, by);
    }

    /** Who closes a case ends what anybody took on it, in the same transaction. */
    @Bean
    Sight glassesOfTheClosed(EndingGlass ending) {
        return (ref, by) -> ending.end(ref, _ -> true, GlassEnd.CLOSED, by);
    }

    @Bean
    OverdueReviews overdueReviews(
            GlassStore store, CaseStore cases, GlassRecord record, Overseers overseers, GlassTerms terms, Clock clock) {
        return new OverdueReviews(store, cases, record, overseers, terms, clock);
    }

    /** @param look how often is looked whether a review is overdue */
    @Bean
    SchedulingConfigurer overdueReviewsInTurn(
            OverdueReviews overdue, TransactionTemplate transaction, @Value("${tryeza.glass.look:1m}") Duration look) {
        return tasks -> tasks.addFixedDelayTask(
                () -> {
                    while (Boolean.TRUE.equals(transaction.execute(_ -> overdue.escalateOne()))) {
                        // until none is due
                    }
                },
                look);
    }
}
