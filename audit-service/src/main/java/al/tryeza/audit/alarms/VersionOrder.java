package al.tryeza.audit.alarms;

import al.tryeza.audit.entries.Appended;
import al.tryeza.audit.entries.Entry;
import al.tryeza.audit.entries.EntryObserver;
import al.tryeza.audit.entries.Facts;
import al.tryeza.audit.entries.TopicKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Watches that the versions of each key follow each other, and raises the alarm where one is missing. */
public final class VersionOrder implements EntryObserver {

    private final Streams streams;
    private final Alarms alarms;

    public VersionOrder(Streams streams, Alarms alarms) {
        this.streams = streams;
        this.alarms = alarms;
    }

    @Override
    public void stored(List<Appended.Stored> entries) {
        var byKey = entries.stream()
                .filter(stored -> isFollowed(stored.entry()))
                .collect(Collectors.groupingBy(VersionOrder::keyOf, LinkedHashMap::new, Collectors.toList()));
        // most keys simply go on, all of them by one statement
        var advances = new LinkedHashMap<Key, Streams.Advance>();
        byKey.forEach((key, theirs) -> advance(key, theirs).ifPresent(advance -> advances.put(key, advance)));
        var moved = advances.isEmpty() ? Set.<Streams.Advance>of() : streams.advance(advances.values());
        byKey.forEach((key, theirs) -> {
            Streams.Advance advance = advances.get(key);
            if (advance == null || !moved.contains(advance)) {
                theirs.forEach(stored ->
                        follow(stored.index(), stored.entry(), stored.entry().requireFacts()));
            }
        });
    }

    private record Key(String topic, String key) {}

    private static Key keyOf(Appended.Stored stored) {
        return new Key(
                stored.entry().arrival().topic(), stored.entry().requireFacts().key());
    }

    private static boolean isFollowed(Entry entry) {
        return entry.code() == null && entry.arrival().kind() == TopicKind.GAPLESS;
    }

    /** Where the versions follow each other. */
    private static Optional<Streams.Advance> advance(Key key, List<Appended.Stored> theirs) {
        long first = theirs.getFirst().entry().requireFacts().version();
        for (int number = 1; number < theirs.size(); number++) {
            if (theirs.get(number).entry().requireFacts().version() != first + number) {
                return Optional.empty();
            }
        }
        return Optional.of(new Streams.Advance(key.topic, key.key, first, first + theirs.size() - 1));
    }

    private void follow(long index, Entry entry, Facts facts) {
        String topic = entry.arrival().topic();
        Stream before = streams.find(topic, facts.key());
        Stream after = before.after(facts.version());
        if (!after.equals(before)) {
            streams.put(topic, facts.key(), after);
        }
        switch (before.judge(facts.version())) {
            case NEXT -> {}
            case AHEAD ->
                alarms.raise(
                        Alarm.gap(topic, facts.key(), after.bounds(), index),
                        entry.arrival().receivedAt());
            case LATE -> narrow(index, entry, facts, after);
            case REPEATED ->
                alarms.raise(
                        Alarm.repeated(topic, facts.key(), index),
                        entry.arrival().receivedAt());
        }
    }

    private void narrow(long index, Entry entry, Facts facts, Stream after) {
        String topic = entry.arrival().topic();
        if (after.missing().isEmpty()) {
            alarms.resolve(
                    AlarmCode.VERSION_GAP, topic, facts.key(), entry.arrival().receivedAt());
        } else {
            alarms.raise(
                    Alarm.gap(topic, facts.key(), after.bounds(), index),
                    entry.arrival().receivedAt());
        }
    }
}
