package al.tryeza.notification.telling;

import al.tryeza.notification.directory.DirectoryReplica;
import al.tryeza.notification.inbox.Inbox;
import al.tryeza.notification.mail.MailQueue;
import al.tryeza.notification.notice.DeliveryRecord;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Telling, put together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TellingProperties.class)
public class TellingConfiguration {

    @Bean
    Teller teller(
            DirectoryReplica replica,
            StandingSteps standing,
            Inbox inbox,
            MailQueue mail,
            DeliveryRecord record,
            TellingMeter meter,
            TellingProperties properties,
            Clock clock) {
        return new Teller(replica, standing, inbox, mail, record, meter, properties.window(), clock);
    }
}
