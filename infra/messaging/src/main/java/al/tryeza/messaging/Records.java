package al.tryeza.messaging;

import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Records by where they are on the broker. */
public interface Records {

    /**
     * The broker's id of a topic: one that is made anew under an old name has another.
     *
     * @param topic without suffix
     * @throws org.apache.kafka.common.KafkaException where the broker does not answer
     */
    UUID topicId(String topic);

    /**
     * Reads one record again.
     *
     * @param topic without suffix
     * @param topicId of the topic in which it was
     * @return the record, naming its topic without suffix; empty where the broker does not have it any more
     * @throws org.apache.kafka.common.KafkaException where the broker does not answer
     */
    Optional<ConsumerRecord<byte[], byte[]>> read(String topic, UUID topicId, int partition, long offset);
}
