package al.tryeza.audit.entries;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the headers say of the event; a header that is missing or not legal is null. */
public record Envelope(
        @Nullable UUID eventId,
        @Nullable String type,
        @Nullable String source,
        @Nullable Instant time) {}
