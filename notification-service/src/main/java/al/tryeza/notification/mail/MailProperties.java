package al.tryeza.notification.mail;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of mail.
 *
 * @param smtp mail server as {@code host:port}
 * @param startTls whether the server must offer TLS, without which nothing is sent
 * @param username name at the mail server, or null where it asks for none
 * @param password password at the mail server, or null
 * @param from address mails come from
 * @param backOff waits after each failed try of a mail
 * @param round most mails in a round
 * @param poll wait after a round that left nothing due
 * @param pause wait after a round that could not reach the mail server
 * @param timeout longest wait for the mail server's answer
 */
@ConfigurationProperties("tryeza.mail")
public record MailProperties(
        String smtp,
        @DefaultValue("false") boolean startTls,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("tryeza@tryeza.test") String from,

        @DefaultValue({"1m", "5m", "15m", "1h", "3h", "6h", "12h"})
        List<Duration> backOff,

        @DefaultValue("20") int round,
        @DefaultValue("500ms") Duration poll,
        @DefaultValue("10s") Duration pause,
        @DefaultValue("10s") Duration timeout) {}
