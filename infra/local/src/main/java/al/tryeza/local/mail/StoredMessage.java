package al.tryeza.local.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * One message as {@code GET /messages} shows it.
 *
 * @param to the recipient it was delivered to
 * @param subject decoded subject, empty where there is none
 * @param text first plain text of the message, empty where there is none
 * @param messageId its {@code Message-ID} with angle brackets, empty where there is none
 */
public record StoredMessage(String to, String subject, String text, String messageId) {

    private static final Session SESSION = Session.getInstance(new Properties());

    static StoredMessage read(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(SESSION, bytes);
            return new StoredMessage(
                    Objects.requireNonNullElse(message.getHeader(Mailbox.DELIVERED_TO, null), ""),
                    Objects.requireNonNullElse(message.getSubject(), ""),
                    Objects.requireNonNullElse(plainText(message), ""),
                    Objects.requireNonNullElse(message.getMessageID(), ""));
        } catch (MessagingException unreadable) {
            throw new IOException("Stored message cannot be parsed", unreadable);
        }
    }

    private static @Nullable String plainText(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int index = 0; index < parts.getCount(); index++) {
                BodyPart inner = parts.getBodyPart(index);
                @Nullable String text = plainText(inner);
                if (text != null) {
                    return text;
                }
            }
        }
        return null;
    }
}
