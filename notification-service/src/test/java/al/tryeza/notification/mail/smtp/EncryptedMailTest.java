package al.tryeza.notification.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.notification.directory.Language;
import al.tryeza.notification.directory.MailAddress;
import al.tryeza.notification.mail.Letter;
import al.tryeza.notification.mail.Posted;
import al.tryeza.notification.notice.Kind;
import al.tryeza.notification.notice.Wording;
import al.tryeza.servers.Encryption;
import al.tryeza.servers.LocalAuthority;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.subethamail.smtp.server.SMTPServer;

/**
 * Mail servers behind a certificate for {@code localhost}, and one without: a letter leaves only for whom the authority
 * vouches under the name that was called, and never in clear.
 */
@TestInstance(Lifecycle.PER_CLASS)
class EncryptedMailTest {

    private final LocalAuthority authority;
    private final LocalAuthority stranger;
    private final List<String> received = new CopyOnWriteArrayList<>();

    @SuppressWarnings("NullAway.Init") // set before the class
    private SSLContext keys;

    EncryptedMailTest(@TempDir Path folder) {
        authority = new LocalAuthority(folder.resolve("authority"));
        stranger = new LocalAuthority(folder.resolve("stranger"));
    }

    @BeforeAll
    void issue() throws Exception {
        Encryption issued = authority.issue("mail", "localhost");
        KeyStore store = new PemSslStoreBundle(
                        PemSslStoreDetails.forCertificate(Files.readString(issued.certificate()))
                                .withPrivateKey(Files.readString(issued.key())),
                        null)
                .getKeyStore();
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, new char[0]);
        keys = SSLContext.getInstance("TLS");
        keys.init(managers.getKeyManagers(), null, null);
    }

    @Test
    void a_server_that_changes_over_gets_letters_when_it_is_the_one_we_called() throws Exception {
        try (var server =
                new Server(builder -> builder.startTlsSocketFactory(keys).requireTLS())) {
            assertOnlyTheRightOneIsTold(server.port(), SmtpProperties.Tls.STARTTLS);
        }
    }

    @Test
    void a_server_that_is_encrypted_from_the_first_byte_gets_letters_when_it_is_the_one_we_called() throws Exception {
        try (var server = new Server(builder -> builder.serverSocketFactory(keys))) {
            assertOnlyTheRightOneIsTold(server.port(), SmtpProperties.Tls.IMPLICIT);
        }
    }

    @Test
    void a_server_in_clear_gets_nothing_where_encryption_is_asked_for() throws Exception {
        try (var server = new Server(UnaryOperator.identity())) {
            assertThat(send("localhost", server.port(), SmtpProperties.Tls.STARTTLS, authority))
                    .isEqualTo(Posted.NOT_TRIED);
            assertThat(send("localhost", server.port(), SmtpProperties.Tls.IMPLICIT, authority))
                    .isEqualTo(Posted.NOT_TRIED);
            assertThat(received).isEmpty();
            assertThat(send("localhost", server.port(), SmtpProperties.Tls.NONE, authority))
                    .isEqualTo(Posted.ACCEPTED);
        }
        received.clear();
    }

    private void assertOnlyTheRightOneIsTold(int port, SmtpProperties.Tls tls) throws Exception {
        assertThat(send("localhost", port, tls, stranger))
                .as("unknown authority")
                .isEqualTo(Posted.NOT_TRIED);
        assertThat(send("127.0.0.1", port, tls, authority))
                .as("wrong host name")
                .isEqualTo(Posted.NOT_TRIED);
        assertThat(send("localhost", port, SmtpProperties.Tls.NONE, authority))
                .as("in clear")
                .isNotEqualTo(Posted.ACCEPTED);
        assertThat(received).isEmpty();

        assertThat(send("localhost", port, tls, authority)).isEqualTo(Posted.ACCEPTED);
        assertThat(received).containsExactly("police.vlore@tryeza.test");
        received.clear();
        System.out.println("SMTP " + tls + ": unknown authority, wrong host name, connection in clear: each refused");
    }

    /** By the service's own settings; what a trust store would say to its whole Java is said to this sender alone. */
    private static Posted send(String host, int port, SmtpProperties.Tls tls, LocalAuthority trusted) throws Exception {
        var properties =
                new SmtpProperties(host + ":" + port, tls, "", "", "tryeza@tryeza.test", Duration.ofSeconds(2));
        var configuration = new SmtpConfiguration();
        var sender = (JavaMailSenderImpl) configuration.mailSender(properties);
        sender.getJavaMailProperties()
                .put("mail.smtp.ssl.socketFactory", trusting(trusted).getSocketFactory());
        return configuration
                .postman(sender, properties)
                .take(List.of(new Letter(
                        "<one@tryeza>",
                        Instant.parse("2026-11-22T10:15:30Z"),
                        new MailAddress("police.vlore@tryeza.test"),
                        Wording.subject(Language.SQ),
                        Wording.text(Kind.REFERRAL_ROUTED, Language.SQ, "K7M2-QX9T"))))
                .getFirst();
    }

    private static SSLContext trusting(LocalAuthority trusted) throws Exception {
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted.trust());
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    private final class Server implements AutoCloseable {

        private final SMTPServer smtp;

        private Server(UnaryOperator<SMTPServer.Builder> change) {
            smtp = change.apply(SMTPServer.port(0)
                            .bindAddress(InetAddress.getLoopbackAddress())
                            .messageHandler((context, from, to, message) -> received.add(to)))
                    .build();
            smtp.start();
        }

        private int port() {
            return smtp.getPortAllocated();
        }

        @Override
        public void close() {
            smtp.stop();
        }
    }
}
