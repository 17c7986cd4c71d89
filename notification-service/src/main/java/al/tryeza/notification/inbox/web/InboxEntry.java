package al.tryeza.notification.inbox.web;

import al.tryeza.notification.inbox.InboxItem;
import al.tryeza.notification.notice.Wording;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item of the inbox as it is answered.
 *
 * @param kind code of what the officer is told
 * @param text the notice in the officer's words
 * @param language language of the text, {@code SQ} or {@code EN}
 * @param readAt when it was first marked read, or null
 */
record InboxEntry(
        UUID id,
        String caseRef,
        String kind,
        String text,
        String language,
        Instant createdAt,
        @Nullable Instant readAt) {

    static InboxEntry of(InboxItem item) {
        return new InboxEntry(
                item.id(),
                item.caseRef(),
                item.kind().name(),
                Wording.text(item.kind(), item.language(), item.caseRef()),
                item.language().name(),
                item.createdAt(),
                item.readAt());
    }
}
