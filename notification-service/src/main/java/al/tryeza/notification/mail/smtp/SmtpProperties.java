package al.tryeza.notification.mail.smtp;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the mail server under {@code tryeza.smtp}.
 *
 * @param server host and port with a colon between them
 * @param startTls whether the server must offer TLS, without which nothing is sent
 * @param username name at the mail server, empty where it asks for none
 * @param password password at the mail server, empty where it asks for none
 * @param from address mails come from
 * @param timeout longest wait for a connection, and for each answer
 */
@ConfigurationProperties("tryeza.smtp")
record SmtpProperties(
        String server,
        @DefaultValue("false") boolean startTls,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("tryeza@tryeza.test") String from,
        @DefaultValue("10s") Duration timeout) {

    boolean signsIn() {
        return !username.isEmpty();
    }

    @Override
    public String toString() {
        return "SmtpProperties[not shown]";
    }
}
