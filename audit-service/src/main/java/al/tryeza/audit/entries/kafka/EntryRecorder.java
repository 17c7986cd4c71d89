package al.tryeza.audit.entries.kafka;

import al.tryeza.messaging.RawHandler;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Makes the broker's records entries. */
final class EntryRecorder implements RawHandler {

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
        recording.record(records.stream().map(reader::read).toList());
    }
}
