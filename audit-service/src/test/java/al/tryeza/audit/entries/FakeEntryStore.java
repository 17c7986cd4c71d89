package al.tryeza.audit.entries;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Entries in memory. */
final class FakeEntryStore implements EntryStore {

    final List<Entry> entries = new ArrayList<>();

    /** How many went in together, each time. */
    final List<Integer> runs = new ArrayList<>();

    @Override
    public Optional<KnownEntry> ofEvent(UUID eventId) {
        return last(
                entry -> entry.identified() && eventId.equals(entry.envelope().eventId()));
    }

    @Override
    public Optional<KnownEntry> at(String topic, int partition, long position) {
        return last(entry -> !entry.identified()
                && entry.arrival().topic().equals(topic)
                && entry.arrival().partition() == partition
                && entry.arrival().position() == position);
    }

    @Override
    public OptionalLong append(Entry entry) {
        UUID eventId = entry.envelope().eventId();
        if (eventId != null && entry.identified() && ofEvent(eventId).isPresent()) {
            return OptionalLong.empty();
        }
        entries.add(entry);
        return OptionalLong.of(entries.size() - 1L);
    }

    @Override
    public long append(List<Entry> together) {
        runs.add(together.size());
        long first = entries.size();
        together.forEach(entry -> append(entry).orElseThrow());
        return first;
    }

    @Override
    public Set<UUID> owned(Collection<UUID> eventIds) {
        return eventIds.stream().filter(id -> ofEvent(id).isPresent()).collect(Collectors.toSet());
    }

    private Optional<KnownEntry> last(Predicate<Entry> wanted) {
        return IntStream.range(0, entries.size())
                .filter(index -> wanted.test(entries.get(index)))
                .mapToObj(index -> new KnownEntry(
                        index,
                        entries.get(index).arrival().topic(),
                        entries.get(index).arrival().key(),
                        entries.get(index).arrival().value()))
                .reduce((_, last) -> last);
    }
}
