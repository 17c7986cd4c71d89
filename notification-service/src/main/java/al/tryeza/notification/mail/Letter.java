package al.tryeza.notification.mail;

import al.tryeza.notification.directory.MailAddress;
import al.tryeza.notification.notice.Notice;
import al.tryeza.notification.notice.Wording;
import java.time.Instant;

/**
 * A notice as mail. Every try sends the same letter, so that a second copy is known by its message id.
 *
 * @param messageId RFC 5322 Message-ID, with its angle brackets
 * @param date when the notice was made, whenever it is sent
 */
public record Letter(String messageId, Instant date, MailAddress to, String subject, String text) {

    static Letter of(Notice notice, MailAddress to) {
        return new Letter(
                "<" + notice.id() + "@tryeza>",
                notice.createdAt(),
                to,
                Wording.subject(notice.language()),
                Wording.text(notice.kind(), notice.language(), notice.caseRef()));
    }
}
