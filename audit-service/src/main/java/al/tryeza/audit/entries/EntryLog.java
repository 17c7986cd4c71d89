package al.tryeza.audit.entries;

import java.util.Optional;
import java.util.OptionalLong;

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
        if (!entry.identified()) {
            return keep(entry);
        }
        OptionalLong index = store.append(entry);
        return index.isPresent() ? new Appended.Stored(index.getAsLong(), entry) : known(entry);
    }

    private Appended known(Entry entry) {
        KnownEntry owner = Optional.ofNullable(entry.envelope().eventId())
                .flatMap(store::ofEvent)
                .orElseThrow();
        return owner.sameAs(entry.arrival()) ? new Appended.Duplicate(owner.index()) : keep(entry.withReusedId());
    }

    private Appended keep(Entry entry) {
        Arrival arrival = entry.arrival();
        Optional<KnownEntry> again = store.at(arrival.topic(), arrival.partition(), arrival.position())
                .filter(known -> known.sameAs(arrival));
        if (again.isPresent()) {
            return new Appended.Duplicate(again.get().index());
        }
        return new Appended.Stored(store.append(entry).orElseThrow(), entry);
    }
}
