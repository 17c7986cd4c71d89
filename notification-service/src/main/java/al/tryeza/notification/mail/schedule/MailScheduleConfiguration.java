package al.tryeza.notification.mail.schedule;

import al.tryeza.notification.mail.MailRound;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs the rounds of mail. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailScheduleProperties.class)
public class MailScheduleConfiguration {

    @Bean
    MailRounds mailRounds(MailRound round, PlatformTransactionManager transactions, MailScheduleProperties properties) {
        return new MailRounds(round, new TransactionTemplate(transactions), properties.poll(), properties.pause());
    }
}
