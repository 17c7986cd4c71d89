package al.tryeza.audit.entries;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the store has it, as far as it takes to open it.
 *
 * @param institution of its actor, or null for a record that is no event
 * @param schema fingerprint of its schema, or null for a record that is no event
 * @param structure in the clear, or null for a record that is no event
 * @param subject sealed
 * @param content sealed; null for a record without a value
 */
public record KeptEntry(
        long index,
        String topic,
        Instant receivedAt,
        @Nullable Integer schemaId,
        @Nullable String institution,
        KeyMark key,
        Bytes nonce,
        @Nullable Bytes schema,
        @Nullable Bytes structure,
        @Nullable Bytes actor,
        Bytes subject,
        @Nullable Bytes content) {}
