package al.tryeza.audit.entries.kafka;

import al.tryeza.messaging.RawHandler;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Makes the broker's records entries. */
final class EntryRecorder implements RawHandler {

    private static final int MANY = 100;

    private final RecordReader reader;
    private final Recording recording;

    EntryRecorder(RecordReader reader, Recording recording) {
        this.reader = reader;
        this.recording = recording;
    }

    @Override
    public void handle(ConsumerRecord<byte[], byte[]> record) {
        handle(List.of(record));
    }

    @Override
    public void handle(List<ConsumerRecord<byte[], byte[]>> records) {
        recording.record(oneByOneOrTogether(records).map(reader::read).toList());
    }

    /** Many are read by all processors at once, as they are sealed. */
    private static Stream<ConsumerRecord<byte[], byte[]>> oneByOneOrTogether(
            List<ConsumerRecord<byte[], byte[]>> records) {
        return records.size() < MANY ? records.stream() : records.parallelStream();
    }
}
