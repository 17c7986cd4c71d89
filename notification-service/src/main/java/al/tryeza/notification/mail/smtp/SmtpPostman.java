package al.tryeza.notification.mail.smtp;

import al.tryeza.notification.mail.Letter;
import al.tryeza.notification.mail.Posted;
import al.tryeza.notification.mail.Postman;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/** Takes letters by SMTP, those of one call over one connection. What went wrong is logged as a code: a reply may quote an address. */
final class SmtpPostman implements Postman {

    private static final Logger log = LoggerFactory.getLogger(SmtpPostman.class);

    private final JavaMailSender sender;
    private final InternetAddress from;

    SmtpPostman(JavaMailSender sender, InternetAddress from) {
        this.sender = sender;
        this.from = from;
    }

    @Override
    public List<Posted> take(List<Letter> letters) {
        var messages = new LinkedHashMap<Letter, MimeMessage>();
        letters.forEach(letter -> message(letter).ifPresent(message -> messages.put(letter, message)));
        var failures = send(messages.values());
        return letters.stream()
                .map(letter -> Optional.ofNullable(messages.get(letter))
                        .map(message -> failures.getOrDefault(message, Posted.ACCEPTED))
                        .orElse(Posted.REFUSED))
                .toList();
    }

    /** Sends these; what is not in the answer was accepted. */
    private Map<MimeMessage, Posted> send(Collection<MimeMessage> messages) {
        var failures = new IdentityHashMap<MimeMessage, Posted>();
        try {
            sender.send(messages.toArray(MimeMessage[]::new));
        } catch (MailAuthenticationException refusedUs) {
            log.atError().log("the mail server does not accept our sign-in");
            messages.forEach(message -> failures.put(message, Posted.NOT_TRIED));
        } catch (MailSendException someFailed) {
            var faults = someFailed.getFailedMessages();
            messages.forEach(message -> {
                Exception fault = faults.get(message);
                if (fault != null) {
                    failures.put(message, posted(fault, someFailed));
                }
            });
        }
        failures.values().stream()
                .distinct()
                .forEach(how -> log.atWarn()
                        .addKeyValue("code", how)
                        .addKeyValue("mails", Collections.frequency(failures.values(), how))
                        .log("mails did not leave"));
        return failures;
    }

    /** The sender gives its own cause as the fault of every message for which it found no connection. */
    private static Posted posted(Exception fault, MailSendException ofAll) {
        if (fault.equals(ofAll.getCause())) {
            return Posted.NOT_TRIED;
        }
        return SmtpReply.isFinal(fault) ? Posted.REFUSED : Posted.FAILED;
    }

    /** The message, or empty where the address is none. */
    private Optional<MimeMessage> message(Letter letter) {
        try {
            var message = sender.createMimeMessage();
            message.setRecipient(
                    Message.RecipientType.TO, new InternetAddress(letter.to().text(), true));
            message.setFrom(from);
            message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
            message.setText(letter.text(), StandardCharsets.UTF_8.name());
            message.setSentDate(Date.from(letter.date()));
            message.setHeader("Message-ID", letter.messageId());
            // RFC 3834: keeps absence replies and other robots from answering
            message.setHeader("Auto-Submitted", "auto-generated");
            return Optional.of(message);
        } catch (AddressException notOne) {
            return Optional.empty();
        } catch (MessagingException fault) {
            throw new IllegalStateException("a letter could not be made");
        }
    }
}
