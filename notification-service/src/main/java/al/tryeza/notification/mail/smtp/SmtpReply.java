package al.tryeza.notification.mail.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** What a mail server's reply means for a letter. */
final class SmtpReply {

    private SmtpReply() {}

    /**
     * Whether the server will never take this letter: a 5xx reply (RFC 5321, section 4.2.1) to its recipient or its
     * text. A 5xx to our own address is not about the letter: it is mended in the settings, and the letter waits.
     */
    static boolean isFinal(Exception fault) {
        boolean permanent = false;
        Exception current = fault;
        while (current != null) {
            switch (current) {
                case SMTPSenderFailedException _ -> {
                    return false;
                }
                case SMTPAddressFailedException recipient -> permanent |= isPermanent(recipient.getReturnCode());
                case SMTPSendFailedException text -> permanent |= isPermanent(text.getReturnCode());
                case AddressException _ -> permanent = true;
                default -> {}
            }
            current = next(current);
        }
        return permanent;
    }

    private static boolean isPermanent(int code) {
        return code >= 500 && code <= 599;
    }

    private static @Nullable Exception next(Exception fault) {
        return fault instanceof MessagingException chained ? chained.getNextException() : null;
    }
}
