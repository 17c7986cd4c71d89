package al.tryeza.bench.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import al.tryeza.bench.AccessEvents;
import al.tryeza.messaging.EventCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** Accesses as a consumer gets them from the broker. */
public final class Accesses {

    private final EventCodec codec;
    private final AccessEvents events;
    private long position;

    /**
     * Accesses from the beginning.
     *
     * @param each accesses to each case
     */
    public Accesses(EventCodec codec, int each) {
        this.codec = codec;
        this.events = new AccessEvents(each);
    }

    /** The next ones. */
    public List<ConsumerRecord<byte[], byte[]>> next(int count) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>(count);
        for (int number = 0; number < count; number++) {
            records.add(record(events.next()));
        }
        return records;
    }

    private ConsumerRecord<byte[], byte[]> record(AccessEvents.Access access) {
        var headers = new RecordHeaders();
        access.headers().forEach((name, value) -> headers.add(name, value.getBytes(UTF_8)));
        byte[] key = access.key().getBytes(UTF_8);
        byte[] value = codec.encode(access.event());
        return new ConsumerRecord<>(
                AccessEvents.TOPIC,
                0,
                position++,
                ConsumerRecord.NO_TIMESTAMP,
                TimestampType.NO_TIMESTAMP_TYPE,
                key.length,
                value.length,
                key,
                value,
                headers,
                Optional.empty());
    }
}
