package al.tryeza.audit.entries;

import java.util.Optional;

/** Appends records: each once, in one unbroken numbering, whatever it holds. */
public final class EntryLog {

    private final EntryStore store;

    public EntryLog(EntryStore store) {
        this.store = store;
    }

    /**
     * Appends within the caller's transaction.
     *
     * <p>An event id seen before with the same topic, key and value is the same event delivered again. With anything
     * else it is somebody using an id twice, which is kept as such. Records that own no id are told apart by the place
     * they came from.
     */
    public Appended append(Entry entry) {
        long index = store.nextIndex();
        Optional<KnownEntry> owner = Optional.ofNullable(entry.envelope().eventId())
                .filter(_ -> entry.identified())
                .flatMap(store::ofEvent);
        if (owner.filter(known -> known.sameAs(entry.arrival())).isPresent()) {
            return new Appended.Duplicate(owner.get().index());
        }
        return keep(index, owner.isPresent() ? entry.withReusedId() : entry);
    }

    private Appended keep(long index, Entry entry) {
        Arrival arrival = entry.arrival();
        Optional<KnownEntry> again = entry.identified()
                ? Optional.empty()
                : store.at(arrival.topic(), arrival.partition(), arrival.position())
                        .filter(known -> known.sameAs(arrival));
        if (again.isPresent()) {
            return new Appended.Duplicate(again.get().index());
        }
        store.append(index, entry);
        return new Appended.Stored(index, entry);
    }
}
