package al.tryeza.audit.entries;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands in the store.
 *
 * @param code name of an {@link EntryCode}, or null where it could be read
 */
public record StoredEntry(
        long index,
        String topic,
        int partition,
        long offset,
        @Nullable UUID eventId,
        @Nullable String type,
        @Nullable String source,
        @Nullable Instant time,
        @Nullable Long version,
        @Nullable Integer schemaId,
        @Nullable String code,
        @Nullable Bytes value) {}
