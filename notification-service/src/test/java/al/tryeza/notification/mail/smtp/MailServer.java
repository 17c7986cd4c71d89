package al.tryeza.notification.mail.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A real mail server on a free port, which can be stopped and started again, and told whom to refuse. */
public final class MailServer implements AutoCloseable {

    /** A mail it took over. */
    public record Received(String to, MimeMessage message) {

        public String messageId() {
            return header("Message-ID");
        }

        public String header(String name) {
            try {
                return String.join("|", message.getHeader(name));
            } catch (MessagingException fault) {
                throw new IllegalStateException(fault);
            }
        }

        public String subject() {
            try {
                return message.getSubject();
            } catch (MessagingException fault) {
                throw new IllegalStateException(fault);
            }
        }

        /** The text as a reader sees it, with the line end that ends every mail left out. */
        public String text() {
            try {
                return ((String) message.getContent()).stripTrailing();
            } catch (MessagingException | IOException fault) {
                throw new IllegalStateException(fault);
            }
        }
    }

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
    private volatile int textReply = 250;
    private volatile int senderReply = 250;
    private int port;
    private @Nullable SMTPServer server;

    public MailServer() {
        start();
    }

    /** Starts on the port it had, or on a free one the first time. */
    public synchronized void start() {
        var started = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandlerFactory(context -> new Handler())
                .build();
        started.start();
        server = started;
        port = started.getPortAllocated();
    }

    public synchronized void stop() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** Host and port. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    /** Answers with this code to mails for this address. */
    public void refuse(String address, int code) {
        refusals.put(address, code);
    }

    /** Takes mails for this address again. */
    public void accept(String address) {
        refusals.remove(address);
    }

    /** Answers with this code to the text of every mail; 250 takes them. */
    public void answerTextsWith(int code) {
        textReply = code;
    }

    /** Answers with this code to whoever sends; 250 takes them. */
    public void answerSendersWith(int code) {
        senderReply = code;
    }

    /** What it took over since its first start. */
    public List<Received> received() {
        return received;
    }

    private final class Handler implements MessageHandler {

        private String to = "";

        @Override
        public void from(String sender) throws RejectException {
            rejectWith(senderReply);
        }

        @Override
        public void recipient(String address) throws RejectException {
            rejectWith(refusals.getOrDefault(address, 250));
            to = address;
        }

        @Override
        public @Nullable String data(InputStream text) throws RejectException, IOException {
            byte[] bytes = text.readAllBytes();
            rejectWith(textReply);
            try {
                var session = Session.getInstance(new Properties());
                received.add(new Received(to, new MimeMessage(session, new ByteArrayInputStream(bytes))));
                return null;
            } catch (MessagingException fault) {
                throw new RejectException(554, "not a mail");
            }
        }

        @Override
        public void done() {}

        private static void rejectWith(int code) throws RejectException {
            if (code != 250) {
                throw new RejectException(code, "told to");
            }
        }
    }
}
