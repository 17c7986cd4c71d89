package al.tryeza.notification.mail;

import al.tryeza.notification.notice.Failure;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail as an operator sees it: no address, no case.
 *
 * @param failure why it was given up, or null
 * @param triedAt last try, or null where there was none yet
 */
public record MailEntry(
        UUID id,
        String officer,
        MailState state,
        int attempts,
        @Nullable Failure failure,
        Instant createdAt,
        @Nullable Instant triedAt) {}
