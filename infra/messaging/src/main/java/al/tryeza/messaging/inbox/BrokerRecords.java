package al.tryeza.messaging.inbox;

import al.tryeza.messaging.Records;
import al.tryeza.messaging.kafka.KafkaConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Reads single records, outside of any group: nobody's place in the topic moves. */
final class BrokerRecords implements Records {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaConnection kafka;
    private final BrokerTopics topics;

    BrokerRecords(KafkaConnection kafka, BrokerTopics topics) {
        this.kafka = kafka;
        this.topics = topics;
    }

    @Override
    public UUID topicId(String topic) {
        return topics.id(kafka.onBroker(topic));
    }

    @Override
    public Optional<ConsumerRecord<byte[], byte[]>> read(String topic, UUID topicId, int partition, long offset) {
        if (!topicId(topic).equals(topicId)) {
            return Optional.empty();
        }
        var place = new TopicPartition(kafka.onBroker(topic), partition);
        try (Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings())) {
            consumer.assign(List.of(place));
            if (offset < consumer.beginningOffsets(List.of(place), PATIENCE).getOrDefault(place, 0L)
                    || offset >= consumer.endOffsets(List.of(place), PATIENCE).getOrDefault(place, 0L)) {
                return Optional.empty();
            }
            consumer.seek(place, offset);
            return read(consumer, place, offset).map(kafka::withoutSuffix);
        }
    }

    private static Optional<ConsumerRecord<byte[], byte[]>> read(
            Consumer<byte[], byte[]> consumer, TopicPartition place, long offset) {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            List<ConsumerRecord<byte[], byte[]>> records = consumer.poll(POLL).records(place);
            if (!records.isEmpty() || consumer.position(place) > offset) {
                return records.stream()
                        .filter(record -> record.offset() == offset)
                        .findFirst();
            }
        }
        throw new KafkaException("the broker does not give the record");
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = kafka.consumer("records");
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.remove(ConsumerConfig.GROUP_PROTOCOL_CONFIG);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        return settings;
    }
}
