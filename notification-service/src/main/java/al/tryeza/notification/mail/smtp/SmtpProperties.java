package al.tryeza.notification.mail.smtp;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the mail server under {@code tryeza.smtp}.
 *
 * @param server host and port with a colon between them
 * @param tls how the connection is encrypted; without that nothing is sent
 * @param username name at the mail server, empty where it asks for none
 * @param password password at the mail server, empty where it asks for none
 * @param from address mails come from
 * @param timeout longest wait for a connection, and for each answer
 */
@ConfigurationProperties("tryeza.smtp")
record SmtpProperties(
        String server,
        @DefaultValue("none") Tls tls,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("tryeza@tryeza.test") String from,
        @DefaultValue("10s") Duration timeout) {

    /** Encryption of the connection to the mail server. */
    enum Tls {
        /** In clear, for a server on the same machine. */
        NONE,
        /** Begun in clear, then changed over (RFC 3207). */
        STARTTLS,
        /** From the first byte, usually on port 465 (RFC 8314, section 3.3). */
        IMPLICIT
    }

    boolean signsIn() {
        return !username.isEmpty();
    }

    @Override
    public String toString() {
        return "SmtpProperties[not shown]";
    }
}
