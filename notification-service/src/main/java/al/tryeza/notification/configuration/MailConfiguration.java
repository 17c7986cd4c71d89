package al.tryeza.notification.configuration;

import al.tryeza.notification.mail.BackOff;
import al.tryeza.notification.mail.MailMeter;
import al.tryeza.notification.mail.MailQueue;
import al.tryeza.notification.mail.MailRound;
import al.tryeza.notification.mail.Postman;
import al.tryeza.notification.notice.DeliveryRecord;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Mail, put together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailProperties.class)
class MailConfiguration {

    @Bean
    MailRound mailRound(
            MailQueue queue,
            Postman postman,
            DeliveryRecord record,
            MailProperties properties,
            MailMeter meter,
            Clock clock) {
        return new MailRound(
                queue, postman, record, new BackOff(properties.backOff()), properties.round(), meter, clock);
    }
}
