package al.tryeza.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What a service does about a record as received, whatever it holds. */
@FunctionalInterface
public interface RawHandler {

    /**
     * Takes a record inside the transaction that advances the stored offset. Whatever it throws, the same record comes
     * again, for ever: a raw consumer parks nothing. The record names its topic without suffix.
     */
    void handle(ConsumerRecord<byte[], byte[]> record);
}
