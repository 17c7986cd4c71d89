package al.tryeza.audit.entries;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Where entries are kept. Every method needs the caller's transaction. */
public interface EntryStore {

    /**
     * Stores the entry under the next free index and gives that index. Until the transaction ends nobody else gets one.
     *
     * @return empty, with nothing stored, where another entry owns the event id
     */
    OptionalLong append(Entry entry);

    /** The entry that owns the event id. */
    Optional<KnownEntry> ofEvent(UUID eventId);

    /** The last entry from this place that owns no event id. */
    Optional<KnownEntry> at(String topic, int partition, long position);
}
