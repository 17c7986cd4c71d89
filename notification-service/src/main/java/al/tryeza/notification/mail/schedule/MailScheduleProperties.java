package al.tryeza.notification.mail.schedule;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the rounds under {@code tryeza.mail}.
 *
 * @param poll wait after a round that left nothing due
 * @param pause wait after a round that found the mail server, or the database, out of reach
 */
@ConfigurationProperties("tryeza.mail")
record MailScheduleProperties(
        @DefaultValue("500ms") Duration poll,
        @DefaultValue("10s") Duration pause) {}
