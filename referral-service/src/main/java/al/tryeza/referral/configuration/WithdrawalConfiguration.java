package al.tryeza.referral.configuration;

import al.tryeza.referral.casework.CaseStore;
import al.tryeza.referral.casework.CaseViews;
import al.tryeza.referral.casework.Chronicle;
import al.tryeza.referral.casework.Recusals;
import al.tryeza.referral.consent.LedgerStore;
import al.tryeza.referral.directory.Directory;
import al.tryeza.referral.disclosure.CaseUpdateReader;
import al.tryeza.referral.grants.GrantStore;
import al.tryeza.referral.grants.Grants;
import al.tryeza.referral.grants.KeptGrant;
import al.tryeza.referral.withdrawal.Answering;
import al.tryeza.referral.withdrawal.Holders;
import al.tryeza.referral.withdrawal.Silence;
import al.tryeza.referral.withdrawal.WithdrawalPublisher;
import al.tryeza.referral.withdrawal.WithdrawalStore;
import al.tryeza.referral.withdrawal.Withdrawing;
import al.tryeza.referral.withdrawal.jdbc.JdbcWithdrawalConfiguration;
import al.tryeza.referral.withdrawal.kafka.KafkaWithdrawalConfiguration;
import al.tryeza.referral.withdrawal.web.WebWithdrawalConfiguration;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires withdrawals. */
@Configuration(proxyBeanMethods = false)
@Import({JdbcWithdrawalConfiguration.class, KafkaWithdrawalConfiguration.class, WebWithdrawalConfiguration.class})
public class WithdrawalConfiguration {

    /** How often is looked for those who are silent for too long. */
    private static final Duration LOOK = Duration.ofMinutes(1);

    private static final int AT_ONCE = 100;

    @Bean
    CaseUpdateReader caseUpdateReader(Directory directory) {
        return new CaseUpdateReader(directory::knows);
    }

    @Bean
    Holders holders(Directory directory, Recusals recusals, GrantStore grants) {
        return new Holders(
                directory,
                recusals,
                ref -> grants.list(ref, null, null, Integer.MAX_VALUE).stream()
                        .map(KeptGrant::grant)
                        .toList());
    }

    /** @param answerWithin how long an institution has to say what became of the data it holds */
    @Bean
    Withdrawing withdrawing(
            CaseViews views,
            CaseStore cases,
            Chronicle chronicle,
            LedgerStore ledgers,
            Grants grants,
            Holders holders,
            WithdrawalStore store,
            WithdrawalPublisher publisher,
            @Value("${tryeza.consent.answer-within:7d}") Duration answerWithin) {
        return new Withdrawing(views, cases, chronicle, ledgers, grants, holders, store, publisher, answerWithin);
    }

    @Bean
    Answering answering(
            CaseStore cases,
            CaseViews views,
            Recusals recusals,
            WithdrawalStore store,
            Chronicle chronicle,
            WithdrawalPublisher publisher) {
        return new Answering(cases, views, recusals, store, chronicle, publisher);
    }

    @Bean
    Silence silence(
            CaseStore cases,
            WithdrawalStore store,
            Chronicle chronicle,
            Holders holders,
            WithdrawalPublisher publisher) {
        return new Silence(cases, store, chronicle, holders, publisher);
    }

    @Bean
    SchedulingConfigurer silenceIsHeard(Silence silence, TransactionTemplate transaction, Clock clock) {
        return tasks -> tasks.addFixedDelayTask(
                () -> silence.overdue(clock.instant(), AT_ONCE)
                        .forEach(overdue ->
                                transaction.executeWithoutResult(_ -> silence.tell(overdue, clock.instant()))),
                LOOK);
    }
}
