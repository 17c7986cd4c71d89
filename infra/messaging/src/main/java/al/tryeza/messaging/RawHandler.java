package al.tryeza.messaging;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What a service does about a record as received, whatever it holds. */
@FunctionalInterface
public interface RawHandler {

    /**
     * Takes a record inside the transaction that advances the stored offset. Whatever it throws, the same record comes
     * again: a raw consumer parks nothing. The record names its topic without suffix.
     */
    void handle(ConsumerRecord<byte[], byte[]> record);

    /**
     * Takes records that came together, in their order, inside the one transaction that advances the stored offsets.
     * Where it throws, nothing of it stays and each of them comes alone. Unless it is overridden, each is worked on under
     * its own trace.
     */
    default void handle(List<ConsumerRecord<byte[], byte[]>> records) {
        records.forEach(record -> TraceParent.follow(record.headers(), () -> handle(record)));
    }
}
