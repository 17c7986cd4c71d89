package al.tryeza.audit.entries;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** Where entries are kept. Every method needs the caller's transaction. */
public interface EntryStore {

    /**
     * Stores the entry under the next free index and gives that index. Until the transaction ends nobody else gets one.
     *
     * @return empty, with nothing stored, where another entry owns the event id
     */
    OptionalLong append(Entry entry);

    /**
     * Stores entries under the next free indexes, in their order. Until the transaction ends nobody else gets one.
     *
     * @param entries each with an event id of its own
     * @return index of the first
     * @throws org.springframework.dao.DuplicateKeyException where another entry owns one of the event ids
     */
    long append(List<Entry> entries);

    /** Those of the event ids that an entry owns. */
    Set<UUID> owned(Collection<UUID> eventIds);

    /** The entry that owns the event id. */
    Optional<KnownEntry> ofEvent(UUID eventId);

    /** The last entry from this place that owns no event id. */
    Optional<KnownEntry> at(String topic, int partition, long position);
}
