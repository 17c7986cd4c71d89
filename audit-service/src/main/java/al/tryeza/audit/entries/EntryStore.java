package al.tryeza.audit.entries;

import java.util.Optional;
import java.util.UUID;

/** Where entries are kept. Every method needs the caller's transaction. */
public interface EntryStore {

    /** The next free index. Until the transaction ends nobody else gets one. */
    long nextIndex();

    /** The entry that owns the event id. */
    Optional<KnownEntry> ofEvent(UUID eventId);

    /** The last entry from this place that owns no event id. */
    Optional<KnownEntry> at(String topic, int partition, long position);

    /** Stores the entry under the index that {@link #nextIndex()} gave. */
    void append(long index, Entry entry);
}
