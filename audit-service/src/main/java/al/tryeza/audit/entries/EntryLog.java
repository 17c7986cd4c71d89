package al.tryeza.audit.entries;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Appends records: each once, in one unbroken numbering, whatever it holds. */
public final class EntryLog {

    private final EntryStore store;
    private final Sealing sealing;
    private final Unsealing unsealing;

    public EntryLog(EntryStore store, Sealing sealing, Unsealing unsealing) {
        this.store = store;
        this.sealing = sealing;
        this.unsealing = unsealing;
    }

    /**
     * Appends within the caller's transaction.
     *
     * <p>An event id seen before with the same topic, key and value is the same event delivered again. With anything
     * else it is somebody using an id twice, which is kept as such. Records that own no id are told apart by the place
     * they came from. Where the key of the earlier one was destroyed nobody can compare, and the record is the same
     * again: to store it anew would undo the erasure.
     */
    public List<Appended> append(List<Entry> entries) {
        // sealed before the head is locked: others append meanwhile
        List<SealedEntry> sealed = sealing.seal(entries);
        long first = store.lock();
        // keys are destroyed under the same lock: what dies from now on is not of this batch
        return new Batch(first).append(sealing.renew(sealed));
    }

    /** The work on several entries, while nobody else appends. */
    private final class Batch {

        private final long first;
        private final List<SealedEntry> fresh = new ArrayList<>();
        private final Map<UUID, Known> owners = new HashMap<>();
        private final Map<Place, Known> unowned = new HashMap<>();

        Batch(long first) {
            this.first = first;
        }

        List<Appended> append(List<SealedEntry> entries) {
            store.owners(ids(entries)).forEach((id, kept) -> owners.put(id, known(kept)));
            Set<Place> places = unownedPlaces(entries);
            if (!places.isEmpty()) {
                store.unowned(places).forEach((place, kept) -> unowned.put(place, known(kept)));
            }
            List<Appended> appended = entries.stream().map(this::take).toList();
            if (!fresh.isEmpty()) {
                store.append(first, List.copyOf(fresh));
            }
            return appended;
        }

        /** Those that own no id, and those that may turn out to own none because another entry owns it. */
        private Set<Place> unownedPlaces(List<SealedEntry> entries) {
            Set<UUID> seen = new HashSet<>(owners.keySet());
            return entries.stream()
                    .map(SealedEntry::entry)
                    .filter(entry -> !entry.identified() || !eventId(entry).allMatch(seen::add))
                    .map(entry -> Place.of(entry.arrival()))
                    .collect(Collectors.toSet());
        }

        private Appended take(SealedEntry sealed) {
            Optional<UUID> id = eventId(sealed.entry())
                    .filter(_ -> sealed.entry().identified())
                    .findFirst();
            if (id.isEmpty()) {
                return keep(sealed);
            }
            Known owner = owners.get(id.get());
            if (owner == null) {
                Appended.Stored stored = store(sealed);
                owners.put(id.get(), known(stored));
                return stored;
            }
            return owner.same.test(sealed.entry().arrival())
                    ? new Appended.Duplicate(owner.index)
                    : keep(sealed.withReusedId());
        }

        private Appended keep(SealedEntry sealed) {
            Arrival arrival = sealed.entry().arrival();
            Known known = unowned.get(Place.of(arrival));
            if (known != null && known.same.test(arrival)) {
                return new Appended.Duplicate(known.index);
            }
            Appended.Stored stored = store(sealed);
            unowned.put(Place.of(arrival), known(stored));
            return stored;
        }

        private Appended.Stored store(SealedEntry sealed) {
            fresh.add(sealed);
            return new Appended.Stored(first + fresh.size() - 1, sealed.entry(), sealed.key());
        }
    }

    /** An entry that is there, and whether a record is the same one again. */
    private record Known(long index, Predicate<Arrival> same) {}

    private static Known known(Appended.Stored stored) {
        Arrival earlier = stored.entry().arrival();
        return new Known(
                stored.index(), arrival -> same(arrival, earlier.topic(), new Content(earlier.key(), earlier.value())));
    }

    private Known known(KeptEntry kept) {
        return new Known(
                kept.index(),
                arrival -> kept.topic().equals(arrival.topic())
                        && unsealing
                                .open(kept)
                                .map(opened -> new Content(opened.key(), opened.value()))
                                .map(content -> same(arrival, kept.topic(), content))
                                .orElse(true));
    }

    private record Content(
            @org.jspecify.annotations.Nullable Bytes key,
            @org.jspecify.annotations.Nullable Bytes value) {}

    private static boolean same(Arrival arrival, String topic, Content content) {
        return topic.equals(arrival.topic()) && content.equals(new Content(arrival.key(), arrival.value()));
    }

    private static Set<UUID> ids(List<SealedEntry> entries) {
        return entries.stream()
                .map(SealedEntry::entry)
                .filter(Entry::identified)
                .flatMap(EntryLog::eventId)
                .collect(Collectors.toSet());
    }

    private static Stream<UUID> eventId(Entry entry) {
        return Stream.ofNullable(entry.envelope().eventId());
    }
}
