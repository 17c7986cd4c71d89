package al.tryeza.referral.configuration;

import al.tryeza.referral.casework.CaseStore;
import al.tryeza.referral.casework.CaseViews;
import al.tryeza.referral.casework.Chronicle;
import al.tryeza.referral.casework.Looking;
import al.tryeza.referral.casework.Recusals;
import al.tryeza.referral.closure.Sight;
import al.tryeza.referral.codes.Purpose;
import al.tryeza.referral.conduct.Conduct;
import al.tryeza.referral.consent.LedgerStore;
import al.tryeza.referral.directory.Directory;
import al.tryeza.referral.directory.DirectoryStore;
import al.tryeza.referral.glass.BrokenGlasses;
import al.tryeza.referral.grants.Agreement;
import al.tryeza.referral.grants.DirectoryRecipients;
import al.tryeza.referral.grants.Ending;
import al.tryeza.referral.grants.Giving;
import al.tryeza.referral.grants.GrantEnd;
import al.tryeza.referral.grants.GrantList;
import al.tryeza.referral.grants.GrantPublisher;
import al.tryeza.referral.grants.GrantStore;
import al.tryeza.referral.grants.Grants;
import al.tryeza.referral.grants.Revoking;
import al.tryeza.referral.grants.jdbc.JdbcGrantsConfiguration;
import al.tryeza.referral.grants.kafka.KafkaGrantsConfiguration;
import al.tryeza.referral.grants.web.WebGrantsConfiguration;
import al.tryeza.referral.policy.Policies;
import al.tryeza.referral.recusal.Leave;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Wires grants. */
@Configuration(proxyBeanMethods = false)
@Import({JdbcGrantsConfiguration.class, KafkaGrantsConfiguration.class, WebGrantsConfiguration.class})
public class GrantsConfiguration {

    @Bean
    Grants grants(CaseStore cases, GrantStore store, Chronicle chronicle, GrantPublisher publisher, Clock clock) {
        return new Ending(cases::hold, store, chronicle, publisher, clock);
    }

    @Bean
    Agreement agreement(LedgerStore ledger, Directory directory) {
        return new LedgerAgreement(ledger, directory);
    }

    /**
     * Giving.
     *
     * @param longest how long a grant may last
     * @param retainedFor purposes for which a closed case may be opened
     */
    @Bean
    Giving giving(
            CaseViews views,
            CaseStore cases,
            Recusals recusals,
            Directory directory,
            DirectoryStore officers,
            Conduct conduct,
            Agreement agreement,
            BrokenGlasses glasses,
            Policies policies,
            GrantStore store,
            Chronicle chronicle,
            GrantPublisher publisher,
            Clock clock,
            @Value("${tryeza.grants.longest:90d}") Duration longest,
            @Value("${tryeza.access.closed-cases-kept-for:}") Set<Purpose> retainedFor) {
        return new Giving(
                views,
                cases::hold,
                recusals,
                new DirectoryRecipients(directory, officers, views),
                conduct,
                agreement,
                glasses::anyLive,
                policies,
                store,
                chronicle,
                publisher,
                new Giving.Terms(longest, retainedFor, clock, UUID::randomUUID));
    }

    /** Who is recused loses what they were granted, in the same transaction. */
    @Bean
    Leave grantsOfTheRecused(Grants grants) {
        return (ref, keptOut, by) ->
                grants.end(ref, grant -> keptOut.test(grant.officer(), grant.institution()), GrantEnd.RECUSED, by);
    }

    /** Who closes a case ends what was granted on it, in the same transaction. */
    @Bean
    Sight grantsOfTheClosed(Grants grants) {
        return (ref, by) -> grants.end(ref, _ -> true, GrantEnd.CLOSED, by);
    }

    @Bean
    Revoking revoking(GrantStore store, CaseViews views, Grants grants) {
        return new Revoking(store, views, grants);
    }

    @Bean
    GrantList grantList(Looking looking, GrantStore store) {
        return new GrantList(looking, store);
    }
}
