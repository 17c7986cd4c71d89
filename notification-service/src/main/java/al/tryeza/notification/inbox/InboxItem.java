package al.tryeza.notification.inbox;

import al.tryeza.notification.directory.Language;
import al.tryeza.notification.notice.Kind;
import al.tryeza.notification.paging.Position;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice as its officer finds it.
 *
 * @param readAt when they first marked it read, or null
 */
public record InboxItem(
        UUID id,
        String caseRef,
        Kind kind,
        Language language,
        Instant createdAt,
        @Nullable Instant readAt) {

    /** The place of this item in its officer's inbox. */
    public Position position() {
        return new Position(createdAt, id);
    }
}
