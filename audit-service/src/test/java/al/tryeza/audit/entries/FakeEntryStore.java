package al.tryeza.audit.entries;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Entries in memory. */
final class FakeEntryStore implements EntryStore {

    final List<SealedEntry> sealed = new ArrayList<>();

    /** How many went in together, each time. */
    final List<Integer> runs = new ArrayList<>();

    List<Entry> entries() {
        return sealed.stream().map(SealedEntry::entry).toList();
    }

    /** What others do while somebody waits for the head. */
    Runnable beforeLock = () -> {};

    @Override
    public long lock() {
        beforeLock.run();
        return sealed.size();
    }

    @Override
    public Map<UUID, KeptEntry> owners(Collection<UUID> eventIds) {
        var owners = new HashMap<UUID, KeptEntry>();
        for (int index = 0; index < sealed.size(); index++) {
            UUID id = sealed.get(index).entry().envelope().eventId();
            if (id != null && sealed.get(index).entry().identified() && eventIds.contains(id)) {
                owners.put(id, kept(index));
            }
        }
        return owners;
    }

    @Override
    public Map<Place, KeptEntry> unowned(Collection<Place> places) {
        var last = new HashMap<Place, KeptEntry>();
        for (int index = 0; index < sealed.size(); index++) {
            Place place = Place.of(sealed.get(index).entry().arrival());
            if (!sealed.get(index).entry().identified() && places.contains(place)) {
                last.put(place, kept(index));
            }
        }
        return last;
    }

    @Override
    public void append(long first, List<SealedEntry> entries) {
        runs.add(entries.size());
        sealed.addAll(entries);
    }

    KeptEntry kept(int index) {
        SealedEntry entry = sealed.get(index);
        Slices slices = entry.entry().slices();
        Facts facts = entry.entry().facts();
        return new KeptEntry(
                index,
                entry.entry().arrival().topic(),
                entry.entry().arrival().receivedAt(),
                entry.entry().schemaId(),
                slices == null || facts == null ? null : facts.institution(),
                entry.key(),
                entry.nonce(),
                slices == null ? null : slices.schema(),
                entry.structure(),
                entry.actor(),
                entry.subject(),
                entry.content());
    }
}
