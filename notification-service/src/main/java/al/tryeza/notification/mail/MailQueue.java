package al.tryeza.notification.mail;

import al.tryeza.notification.notice.Failure;
import al.tryeza.notification.notice.Notice;
import al.tryeza.notification.paging.Position;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The mails that wait, were sent, or were given up; several instances work on it side by side. */
public interface MailQueue {

    /** Puts these notices up for mailing, as far as their officers have an address. */
    void enqueue(Collection<Notice> notices, Instant now);

    /** Mails whose turn it is, the longest due first, held until the end of the transaction and by nobody else. */
    List<QueuedMail> take(int most, Instant now);

    /** The mail server has taken these over, each by one more try. */
    void sent(Collection<UUID> ids, Instant now);

    /** Puts a mail back until its next try. */
    void putBack(UUID id, int attempts, Instant now, Instant due);

    /** Gives a mail up; it stays until an operator resends it. */
    void giveUp(UUID id, Failure failure, int attempts, Instant now);

    /** Mails in this state, newest first. */
    List<MailEntry> in(MailState state, Position after, int limit);

    Optional<MailEntry> find(UUID id);

    /** Puts a mail that was given up at the head of the queue; false where there is none. */
    boolean resend(UUID id, Instant now);

    /** How many wait, since when, and how many were given up. */
    MailBacklog backlog(Instant now);
}
