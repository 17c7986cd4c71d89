package al.tryeza.audit.alarms;

import al.tryeza.audit.entries.Appended;
import al.tryeza.audit.entries.EntryCode;
import al.tryeza.audit.entries.EntryObserver;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts the distinct events of each service, to be compared with what it says it has published. */
public final class SenderCounts implements EntryObserver {

    private final Senders senders;

    public SenderCounts(Senders senders) {
        this.senders = senders;
    }

    @Override
    public void stored(List<Appended.Stored> entries) {
        entries.stream()
                .map(Appended.Stored::entry)
                .filter(entry -> entry.code() != EntryCode.ID_REUSED)
                .flatMap(entry -> Stream.ofNullable(entry.envelope().source())
                        .map(sender -> new Source(entry.arrival().topic(), sender)))
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()))
                .forEach((source, events) -> senders.count(source.topic, source.sender, events));
    }

    /** Ordered, so that two who count never wait for each other. */
    private record Source(String topic, String sender) implements Comparable<Source> {

        @Override
        public int compareTo(Source other) {
            int byTopic = topic.compareTo(other.topic);
            return byTopic == 0 ? sender.compareTo(other.sender) : byTopic;
        }
    }
}
