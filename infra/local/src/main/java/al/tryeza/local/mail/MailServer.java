package al.tryeza.local.mail;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * SMTP on one port, {@code GET /messages} on another, both on 127.0.0.1 unless {@code TRYEZA_MAIL_ADDRESS} names another
 * address (in a container, all of them). A process of its own: {@code java -cp ... al.tryeza.local.mail.MailServer}, told
 * by {@code TRYEZA_SMTP_PORT}, {@code TRYEZA_MAIL_PORT} and {@code TRYEZA_MAIL_FOLDER}. With {@code
 * TRYEZA_MAIL_CERTIFICATE} and {@code TRYEZA_MAIL_KEY} it takes mails after STARTTLS only, and is read by HTTPS.
 */
public final class MailServer implements AutoCloseable {

    private static final int LARGEST_MESSAGE = 1 << 20;
    private static final int MOST_RECIPIENTS = 100;
    private static final int MOST_CONNECTIONS = 50;
    private static final int IDLE_SECONDS = 30;
    private static final int TEMPORARY_FAILURE = 451;

    private final SMTPServer smtp;
    private final HttpServer http;

    private MailServer(SMTPServer smtp, HttpServer http) {
        this.smtp = smtp;
        this.http = http;
    }

    /** Takes no arguments; runs until it is ended. */
    public static void main(String[] arguments) throws IOException {
        Map<String, String> environment = System.getenv();
        MailServer server = start(
                InetAddress.getByName(environment.getOrDefault("TRYEZA_MAIL_ADDRESS", "127.0.0.1")),
                Integer.parseInt(environment.getOrDefault("TRYEZA_SMTP_PORT", "2525")),
                Integer.parseInt(environment.getOrDefault("TRYEZA_MAIL_PORT", "8026")),
                Path.of(environment.getOrDefault("TRYEZA_MAIL_FOLDER", ".run/data/mail")),
                MailKeys.from(environment));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
        Logger log = LoggerFactory.getLogger(MailServer.class);
        log.info("Mail server is ready on ports {} and {}", server.smtpPort(), server.httpPort());
    }

    /** Starts both on 127.0.0.1; 0 means a free port. */
    static MailServer start(int smtpPort, int httpPort, Path folder) throws IOException {
        return start(smtpPort, httpPort, folder, null);
    }

    /** @param keys of encrypted connections, null in clear */
    static MailServer start(int smtpPort, int httpPort, Path folder, @Nullable SSLContext keys) throws IOException {
        return start(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), smtpPort, httpPort, folder, keys);
    }

    private static MailServer start(
            InetAddress address, int smtpPort, int httpPort, Path folder, @Nullable SSLContext keys)
            throws IOException {
        Mailbox mailbox = new Mailbox(folder);
        HttpServer http = http(new InetSocketAddress(address, httpPort), keys);
        http.createContext("/", new MessagesPage(mailbox));
        // there only once both ports are open, see the order below
        http.createContext("/ready", MessagesPage::ready);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        SMTPServer.Builder settings = SMTPServer.port(smtpPort)
                .bindAddress(address)
                .hostName("mail.tryeza.test")
                .softwareName("Tryeza local mail")
                .maxMessageSize(LARGEST_MESSAGE)
                .maxRecipients(MOST_RECIPIENTS)
                .maxConnections(MOST_CONNECTIONS)
                .connectionTimeout(IDLE_SECONDS, TimeUnit.SECONDS)
                .insertReceivedHeaders(false)
                .messageHandler((context, from, to, message) -> keep(mailbox, to, message));
        SMTPServer smtp =
                (keys == null ? settings : settings.startTlsSocketFactory(keys).requireTLS()).build();
        smtp.start();
        http.start();
        return new MailServer(smtp, http);
    }

    private static HttpServer http(InetSocketAddress address, @Nullable SSLContext keys) throws IOException {
        if (keys == null) {
            return HttpServer.create(address, 0);
        }
        HttpsServer encrypted = HttpsServer.create(address, 0);
        encrypted.setHttpsConfigurator(new HttpsConfigurator(keys));
        return encrypted;
    }

    private static void keep(Mailbox mailbox, String recipient, byte[] message) throws RejectException {
        try {
            mailbox.keep(recipient, message);
        } catch (IOException full) {
            // the sender keeps it and comes again
            throw new RejectException(TEMPORARY_FAILURE, "Cannot store the message now");
        }
    }

    int smtpPort() {
        return smtp.getPortAllocated();
    }

    int httpPort() {
        return http.getAddress().getPort();
    }

    @Override
    public void close() {
        smtp.stop();
        http.stop(0);
    }
}
