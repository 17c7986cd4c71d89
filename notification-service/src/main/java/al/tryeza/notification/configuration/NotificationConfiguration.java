package al.tryeza.notification.configuration;

import al.tryeza.notification.directory.jdbc.DirectoryJdbcConfiguration;
import al.tryeza.notification.directory.kafka.DirectoryKafkaConfiguration;
import al.tryeza.notification.inbox.jdbc.InboxJdbcConfiguration;
import al.tryeza.notification.inbox.web.InboxWebConfiguration;
import al.tryeza.notification.mail.jdbc.MailJdbcConfiguration;
import al.tryeza.notification.mail.micrometer.MailMicrometerConfiguration;
import al.tryeza.notification.mail.schedule.MailScheduleConfiguration;
import al.tryeza.notification.mail.smtp.SmtpConfiguration;
import al.tryeza.notification.mail.web.MailWebConfiguration;
import al.tryeza.notification.notice.jdbc.NoticeJdbcConfiguration;
import al.tryeza.notification.notice.kafka.NoticeKafkaConfiguration;
import al.tryeza.notification.telling.jdbc.TellingJdbcConfiguration;
import al.tryeza.notification.telling.kafka.TellingKafkaConfiguration;
import al.tryeza.notification.telling.micrometer.TellingMicrometerConfiguration;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** All that the service is made of, named one by one. */
@Configuration(proxyBeanMethods = false)
@Import({
    DirectoryJdbcConfiguration.class,
    DirectoryKafkaConfiguration.class,
    InboxJdbcConfiguration.class,
    InboxWebConfiguration.class,
    MailConfiguration.class,
    MailJdbcConfiguration.class,
    MailMicrometerConfiguration.class,
    MailScheduleConfiguration.class,
    MailWebConfiguration.class,
    NoticeJdbcConfiguration.class,
    NoticeKafkaConfiguration.class,
    SmtpConfiguration.class,
    TellingConfiguration.class,
    TellingJdbcConfiguration.class,
    TellingKafkaConfiguration.class,
    TellingMicrometerConfiguration.class
})
public class NotificationConfiguration {

    /** In microseconds, as the database keeps time and the events carry it. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
