package al.tryeza.audit.entries.kafka;

import al.tryeza.audit.entries.Appended;
import al.tryeza.audit.entries.Entry;
import al.tryeza.audit.entries.EntryLog;
import al.tryeza.audit.entries.EntryObserver;
import al.tryeza.audit.entries.TopicKind;
import al.tryeza.messaging.RawHandler;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Makes a record an entry, and lets the observers and projections follow it in the same transaction. */
final class EntryRecorder implements RawHandler {

    private final RecordReader reader;
    private final EntryLog log;
    private final List<EntryObserver> observers;
    private final List<Projection> projections;
    private final MeterRegistry meters;

    EntryRecorder(
            RecordReader reader,
            EntryLog log,
            List<EntryObserver> observers,
            List<Projection> projections,
            MeterRegistry meters) {
        this.reader = reader;
        this.log = log;
        this.observers = List.copyOf(observers);
        this.projections = List.copyOf(projections);
        this.meters = meters;
    }

    @Override
    public void handle(ConsumerRecord<byte[], byte[]> record) {
        handle(List.of(record));
    }

    @Override
    public void handle(List<ConsumerRecord<byte[], byte[]>> records) {
        List<RecordReader.Read> read = records.stream().map(reader::read).toList();
        List<Appended> appended =
                log.append(read.stream().map(RecordReader.Read::entry).toList());
        List<Appended.Stored> stored = appended.stream()
                .filter(Appended.Stored.class::isInstance)
                .map(Appended.Stored.class::cast)
                .toList();
        observers.forEach(observer -> observer.stored(stored));
        for (int number = 0; number < read.size(); number++) {
            if (appended.get(number) instanceof Appended.Stored(long index, Entry entry)) {
                project(index, entry, read.get(number).event());
            }
        }
        count(read, appended);
    }

    private void count(List<RecordReader.Read> read, List<Appended> appended) {
        for (int number = 0; number < read.size(); number++) {
            String topic = read.get(number).entry().arrival().topic();
            switch (appended.get(number)) {
                case Appended.Stored(long index, Entry entry) ->
                    meters.counter("tryeza.audit.entries", "topic", topic, "code", codeOf(entry))
                            .increment();
                case Appended.Duplicate _ ->
                    meters.counter("tryeza.audit.duplicates", "topic", topic).increment();
            }
        }
    }

    private void project(long index, Entry entry, @Nullable SpecificRecord event) {
        if (event != null && entry.code() == null && entry.arrival().kind() != TopicKind.DEAD_LETTERS) {
            projections.forEach(projection -> projection.apply(index, entry, event));
        }
    }

    private static String codeOf(Entry entry) {
        return entry.code() == null ? "NONE" : entry.code().name();
    }
}
