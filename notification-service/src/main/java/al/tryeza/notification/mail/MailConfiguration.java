package al.tryeza.notification.mail;

import al.tryeza.notification.notice.DeliveryRecord;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Mail: its rounds and what is measured of them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailProperties.class)
public class MailConfiguration {

    @Bean
    MailMetrics mailMetrics(MeterRegistry meters) {
        return new MailMetrics(meters);
    }

    @Bean
    MailBacklogGauges mailBacklogGauges(MailQueue queue, Clock clock) {
        return new MailBacklogGauges(queue, clock);
    }

    @Bean
    MailRounds mailRounds(
            MailQueue queue,
            Postman postman,
            DeliveryRecord record,
            MailProperties properties,
            MailMetrics metrics,
            PlatformTransactionManager transactions,
            Clock clock) {
        var round = new MailRound(
                queue,
                postman,
                record,
                new BackOff(properties.backOff()),
                properties.round(),
                metrics,
                new TransactionTemplate(transactions),
                clock);
        return new MailRounds(round, properties.poll(), properties.pause());
    }
}
