package al.tryeza.audit.entries;

import al.tryeza.audit.ledger.entry.Leaf;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it goes into the store.
 *
 * @param entry what may stand beside it in the clear: topic, times, envelope, codes
 * @param nonce random, 16 bytes
 * @param structure in the clear, or null for a record that is no event
 * @param actor in the clear, or null for a record that is no event
 * @param subject sealed
 * @param content sealed; null for a record without a value
 */
public record SealedEntry(
        Entry entry,
        KeyMark key,
        Bytes nonce,
        @Nullable Bytes structure,
        @Nullable Bytes actor,
        Bytes subject,
        @Nullable Bytes content,
        Leaf leaf) {

    SealedEntry withReusedId() {
        return new SealedEntry(entry.withReusedId(), key, nonce, structure, actor, subject, content, leaf);
    }
}
