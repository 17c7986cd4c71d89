package al.tryeza.audit.entries;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands in the store.
 *
 * @param partition of the broker, or -1 where this service recorded it itself
 * @param code name of an {@link EntryCode}, or null where it could be read
 * @param value as received; null where there was none, where it was not asked for, and where it was erased
 * @param erased whether its key was destroyed, so that value and case cannot be known any more; false where the value
 *     was not asked for
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
        @Nullable Bytes value,
        boolean erased) {}
