package al.tryeza.audit.entries;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where entries are kept. Every method needs the caller's transaction. */
public interface EntryStore {

    /** Locks the head: until the transaction ends nobody else appends. Gives how many entries there are. */
    long lock();

    /** The entries that own these event ids. */
    Map<UUID, KeptEntry> owners(Collection<UUID> eventIds);

    /** From each of these places the last entry that owns no event id. */
    Map<Place, KeptEntry> unowned(Collection<Place> places);

    /**
     * Stores entries under the next indexes, in their order, and puts their leaves into the tree.
     *
     * @param first how many entries there are, as {@link #lock} said
     * @throws IllegalStateException where there are more or fewer
     */
    void append(long first, List<SealedEntry> entries);
}
