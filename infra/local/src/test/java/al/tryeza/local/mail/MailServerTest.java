package al.tryeza.local.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import al.tryeza.servers.Encryption;
import al.tryeza.servers.LocalAuthority;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class MailServerTest {

    @TempDir
    private Path folder;

    @Test
    void what_is_sent_can_be_read_with_its_letters_and_its_identity() throws Exception {
        try (MailServer server = MailServer.start(0, 0, folder)) {
            send(server, "secretary.vlore@tryeza.test", "Rast i ri në tryezën e Vlorës", "Çështja ë ç — e re.\r\n");

            assertThat(messages(server))
                    .containsExactly(new StoredMessage(
                            "secretary.vlore@tryeza.test",
                            "Rast i ri në tryezën e Vlorës",
                            "Çështja ë ç — e re.\r\n",
                            "<one@tryeza.test>"));
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).singleElement().asString().endsWith(".eml");
        }
    }

    @Test
    void messages_of_an_earlier_run_are_still_there_in_order() throws Exception {
        try (MailServer first = MailServer.start(0, 0, folder)) {
            for (int number = 1; number <= 12; number++) {
                send(first, "onac.desk@tryeza.test", "Nr " + number, "x");
            }
        }
        try (MailServer second = MailServer.start(0, 0, folder)) {
            send(second, "onac.desk@tryeza.test", "Nr 13", "x");

            assertThat(messages(second))
                    .extracting(StoredMessage::subject)
                    .hasSize(13)
                    .startsWith("Nr 1", "Nr 2")
                    .endsWith("Nr 12", "Nr 13");
        }
    }

    @Test
    void a_message_over_the_limit_is_refused_and_not_kept() throws Exception {
        try (MailServer server = MailServer.start(0, 0, folder)) {
            assertThatThrownBy(() -> send(server, "onac.desk@tryeza.test", "large", "x".repeat(1_100_000)))
                    .isInstanceOf(MessagingException.class);

            assertThat(messages(server)).isEmpty();
        }
    }

    @Test
    void it_answers_to_reading_messages_only() throws Exception {
        try (MailServer server = MailServer.start(0, 0, folder)) {
            assertThat(get(server, "/").statusCode()).isEqualTo(404);
            assertThat(get(server, "/messages/1").statusCode()).isEqualTo(404);
            assertThat(get(server, "/messages").headers().firstValue("Content-Type"))
                    .contains("application/json;charset=UTF-8");
        }
    }

    @Test
    void it_listens_on_the_loopback_address_only() throws Exception {
        try (MailServer server = MailServer.start(0, 0, folder)) {
            InetAddress other = InetAddress.getByAddress(new byte[] {127, 0, 0, 2});

            assertThatThrownBy(() -> connect(other, server.smtpPort())).isInstanceOf(ConnectException.class);
            assertThatThrownBy(() -> connect(other, server.httpPort())).isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void with_keys_it_takes_nothing_in_clear_and_is_read_by_https() throws Exception {
        LocalAuthority authority = new LocalAuthority(folder.resolve("authority"));
        Encryption issued = authority.issue("mail", "localhost");
        SSLContext keys = MailKeys.of(issued.certificate(), issued.key());
        try (MailServer server = MailServer.start(0, 0, folder.resolve("mails"), keys)) {
            assertThatThrownBy(() -> send(server, "onac.desk@tryeza.test", "clear", "x"))
                    .isInstanceOf(MessagingException.class)
                    .hasMessageContaining("STARTTLS");
            SSLContext trusting = trusting(authority);
            send(server, "onac.desk@tryeza.test", "sealed", "x", trusting);

            HttpResponse<String> mails;
            try (HttpClient http = HttpClient.newBuilder().sslContext(trusting).build()) {
                mails = http.send(
                        HttpRequest.newBuilder(URI.create("https://localhost:" + server.httpPort() + "/messages"))
                                .build(),
                        BodyHandlers.ofString());
            }
            assertThat(mails.body()).contains("sealed").doesNotContain("clear");
        }
    }

    private static SSLContext trusting(LocalAuthority authority) throws Exception {
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(authority.trust());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    private static void connect(InetAddress address, int port) throws Exception {
        new Socket(address, port).close();
    }

    private static void send(MailServer server, String to, String subject, String text) throws Exception {
        send(server, to, subject, text, new Properties());
    }

    private static void send(MailServer server, String to, String subject, String text, SSLContext trusting)
            throws Exception {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "localhost");
        properties.put("mail.smtp.starttls.required", "true");
        properties.put("mail.smtp.ssl.socketFactory", trusting.getSocketFactory());
        send(server, to, subject, text, properties);
    }

    private static void send(MailServer server, String to, String subject, String text, Properties properties)
            throws Exception {
        properties.putIfAbsent("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(server.smtpPort()));
        MimeMessage message = new MimeMessage(Session.getInstance(properties)) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<one@tryeza.test>");
            }
        };
        message.setFrom(new InternetAddress("tryeza@tryeza.test"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        message.setText(text, "UTF-8");
        Transport.send(message);
    }

    private static List<StoredMessage> messages(MailServer server) throws Exception {
        return JsonMapper.shared()
                .readValue(get(server, "/messages").body(), new TypeReference<List<StoredMessage>>() {});
    }

    private static HttpResponse<String> get(MailServer server, String path) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.httpPort() + path))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
