package al.tryeza.messaging.outbox;

import al.tryeza.messaging.kafka.HeaderBytes;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** A row that the broker does not have yet, as far as we know. */
@SuppressWarnings("ArrayRecordComponent") // rows are not compared
record OutboxRow(long id, String topic, byte @Nullable [] key, byte[] headers, byte @Nullable [] value) {

    ProducerRecord<byte[], byte[]> record(String topicOnBroker) {
        return new ProducerRecord<>(topicOnBroker, null, null, key, value, HeaderBytes.read(headers));
    }
}
