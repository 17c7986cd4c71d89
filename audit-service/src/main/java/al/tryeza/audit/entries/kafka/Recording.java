package al.tryeza.audit.entries.kafka;

import al.tryeza.audit.entries.Appended;
import al.tryeza.audit.entries.Entry;
import al.tryeza.audit.entries.EntryLog;
import al.tryeza.audit.entries.EntryObserver;
import al.tryeza.audit.entries.TopicKind;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;

/** Appends what was read, and lets the observers and projections follow it in the same transaction. */
final class Recording {

    private final EntryLog log;
    private final Supplier<List<EntryObserver>> observers;
    private final Supplier<List<Projection>> projections;
    private final MeterRegistry meters;

    Recording(
            EntryLog log,
            Supplier<List<EntryObserver>> observers,
            Supplier<List<Projection>> projections,
            MeterRegistry meters) {
        this.log = log;
        this.observers = observers;
        this.projections = projections;
        this.meters = meters;
    }

    /** What became of each. */
    List<Appended> record(List<RecordReader.Read> read) {
        List<Appended> appended =
                log.append(read.stream().map(RecordReader.Read::entry).toList());
        List<Appended.Stored> stored = appended.stream()
                .filter(Appended.Stored.class::isInstance)
                .map(Appended.Stored.class::cast)
                .toList();
        observers.get().forEach(observer -> observer.stored(stored));
        List<Projection.Followed> followed = followed(read, appended);
        projections.get().forEach(projection -> projection.apply(followed));
        count(read, appended);
        return appended;
    }

    private void count(List<RecordReader.Read> read, List<Appended> appended) {
        for (int number = 0; number < read.size(); number++) {
            String topic = read.get(number).entry().arrival().topic();
            switch (appended.get(number)) {
                case Appended.Stored stored ->
                    meters.counter("tryeza.audit.entries", "topic", topic, "code", codeOf(stored.entry()))
                            .increment();
                case Appended.Duplicate _ ->
                    meters.counter("tryeza.audit.duplicates", "topic", topic).increment();
            }
        }
    }

    /** The new events; what has a code or was given up by somebody derives nothing. */
    private static List<Projection.Followed> followed(List<RecordReader.Read> read, List<Appended> appended) {
        var followed = new ArrayList<Projection.Followed>();
        for (int number = 0; number < read.size(); number++) {
            SpecificRecord event = read.get(number).event();
            if (event != null
                    && appended.get(number) instanceof Appended.Stored stored
                    && stored.entry().code() == null
                    && stored.entry().arrival().kind() != TopicKind.DEAD_LETTERS) {
                followed.add(new Projection.Followed(stored, event));
            }
        }
        return followed;
    }

    private static String codeOf(Entry entry) {
        return entry.code() == null ? "NONE" : entry.code().name();
    }
}
