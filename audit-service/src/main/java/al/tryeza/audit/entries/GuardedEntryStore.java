package al.tryeza.audit.entries;

import al.tryeza.audit.log.AppendGuard;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A store whose head is locked only where the guard admits what would follow. */
public record GuardedEntryStore(EntryStore store, AppendGuard guard) implements EntryStore {

    @Override
    public long lock() {
        long size = store.lock();
        guard.admit(size);
        return size;
    }

    @Override
    public Map<UUID, KeptEntry> owners(Collection<UUID> eventIds) {
        return store.owners(eventIds);
    }

    @Override
    public Map<Place, KeptEntry> unowned(Collection<Place> places) {
        return store.unowned(places);
    }

    @Override
    public void append(long first, List<SealedEntry> entries) {
        store.append(first, entries);
    }
}
