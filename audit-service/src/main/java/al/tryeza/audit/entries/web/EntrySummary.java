package al.tryeza.audit.entries.web;

import al.tryeza.audit.entries.StoredEntry;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry in a list: everything but its bytes. */
record EntrySummary(
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
        @Nullable String code) {

    static EntrySummary of(StoredEntry entry) {
        return new EntrySummary(
                entry.index(),
                entry.topic(),
                entry.partition(),
                entry.offset(),
                entry.eventId(),
                entry.type(),
                entry.source(),
                entry.time(),
                entry.version(),
                entry.schemaId(),
                entry.code());
    }
}
