package al.tryeza.notification.configuration;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of mail under {@code tryeza.mail}.
 *
 * @param backOff waits after each failed try of a mail
 * @param round most mails in a round
 */
@ConfigurationProperties("tryeza.mail")
record MailProperties(
        @DefaultValue({"1m", "5m", "15m", "1h", "3h", "6h", "12h"})
        List<Duration> backOff,

        @DefaultValue("20") int round) {}
