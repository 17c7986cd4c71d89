package al.tryeza.notification.mail;

import java.time.Duration;

/**
 * The queue in figures.
 *
 * @param oldest age of the oldest mail that waits; zero where none does
 */
public record MailBacklog(long waiting, Duration oldest, long dead) {}
