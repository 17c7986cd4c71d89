package al.tryeza.referral.withdrawal.web;

import al.tryeza.referral.casework.web.Viewers;
import al.tryeza.referral.disclosure.CaseUpdateReader;
import al.tryeza.referral.withdrawal.Answering;
import al.tryeza.referral.withdrawal.Withdrawing;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the doors to withdrawals. */
@Configuration(proxyBeanMethods = false)
public class WebWithdrawalConfiguration {

    @Bean
    WithdrawalController withdrawalController(
            Withdrawing withdrawing,
            Answering answering,
            CaseUpdateReader reader,
            Viewers viewers,
            TransactionTemplate transaction,
            Clock clock) {
        return new WithdrawalController(withdrawing, answering, reader, viewers, transaction, clock);
    }

    @Bean
    AnswerController answerController(
            Answering answering, Viewers viewers, TransactionTemplate transaction, Clock clock) {
        return new AnswerController(answering, viewers, transaction, clock);
    }
}
