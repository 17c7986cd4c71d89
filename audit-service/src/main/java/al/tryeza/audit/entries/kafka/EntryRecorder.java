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
        RecordReader.Read read = reader.read(record);
        String topic = read.entry().arrival().topic();
        switch (log.append(read.entry())) {
            case Appended.Stored(long index, Entry entry) -> {
                observers.forEach(observer -> observer.stored(index, entry));
                project(index, entry, read.event());
                meters.counter("tryeza.audit.entries", "topic", topic, "code", codeOf(entry))
                        .increment();
            }
            case Appended.Duplicate _ ->
                meters.counter("tryeza.audit.duplicates", "topic", topic).increment();
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
