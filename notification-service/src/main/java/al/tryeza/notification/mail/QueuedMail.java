package al.tryeza.notification.mail;

import al.tryeza.notification.directory.MailAddress;
import al.tryeza.notification.notice.Notice;
import org.jspecify.annotations.Nullable;

/**
 * A mail whose turn it is.
 *
 * @param to present address of the officer, or null where they may not be written to any more
 * @param attempts how often it was tried before
 */
public record QueuedMail(Notice notice, @Nullable MailAddress to, int attempts) {}
