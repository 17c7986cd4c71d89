package al.tryeza.notification.configuration;

import al.tryeza.notification.directory.DirectoryReplica;
import al.tryeza.notification.inbox.Inbox;
import al.tryeza.notification.mail.MailQueue;
import al.tryeza.notification.notice.DeliveryRecord;
import al.tryeza.notification.telling.StandingSteps;
import al.tryeza.notification.telling.Teller;
import al.tryeza.notification.telling.TellingMeter;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Telling, put together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TellingProperties.class)
class TellingConfiguration {

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
