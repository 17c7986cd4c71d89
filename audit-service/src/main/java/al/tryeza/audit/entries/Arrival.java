package al.tryeza.audit.entries;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record as the broker gave it.
 *
 * @param topic name without suffix
 * @param position offset within the partition
 * @param headers name, value, name, value … in their order; a value may be absent
 */
public record Arrival(
        String topic,
        TopicKind kind,
        int partition,
        long position,
        @Nullable Bytes key,
        List<@Nullable Bytes> headers,
        @Nullable Bytes value,
        Instant receivedAt) {}
