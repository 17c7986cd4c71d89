package al.tryeza.audit.entries;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;

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

    /**
     * Appends several within the caller's transaction, each as it would be alone. Those whose event ids are new go in
     * together, as long as none of another kind stands between them.
     */
    public List<Appended> append(List<Entry> entries) {
        var appended = new ArrayList<Appended>(entries.size());
        var fresh = new ArrayList<Entry>();
        var taken = new HashSet<>(store.owned(entries.stream()
                .filter(Entry::identified)
                .flatMap(EntryLog::eventId)
                .toList()));
        for (Entry entry : entries) {
            if (entry.identified() && eventId(entry).allMatch(taken::add)) {
                fresh.add(entry);
            } else {
                appendFresh(fresh, appended);
                appended.add(append(entry));
            }
        }
        appendFresh(fresh, appended);
        return appended;
    }

    private void appendFresh(List<Entry> fresh, List<Appended> appended) {
        if (!fresh.isEmpty()) {
            long index = store.append(List.copyOf(fresh));
            for (Entry entry : fresh) {
                appended.add(new Appended.Stored(index++, entry));
            }
            fresh.clear();
        }
    }

    private static Stream<UUID> eventId(Entry entry) {
        return Stream.ofNullable(entry.envelope().eventId());
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
