package al.tryeza.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Topics and clients of the floor, with the settings that the platform's own have where they cost something. */
final class FloorBroker implements AutoCloseable {

    private static final int PARTITIONS = 3;
    private static final int BATCH = 128 * 1024;

    private final Platform platform;
    private final KafkaProducer<String, byte[]> publisher;

    private FloorBroker(Platform platform) {
        this.platform = platform;
        // as the publisher library
        this.publisher = producer(Map.of("acks", "all", "linger.ms", 5));
    }

    static FloorBroker make(Platform platform, List<String> topics) throws InterruptedException {
        try (var admin = platform.topics().connect()) {
            admin.createTopics(topics.stream()
                            .map(topic -> new NewTopic(topic, PARTITIONS, (short) 1))
                            .toList())
                    .all()
                    .get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException("the topics of the floor could not be made", refused.getCause());
        }
        return new FloorBroker(platform);
    }

    /** Of institutions' systems. */
    KafkaProducer<String, byte[]> publisher() {
        return publisher;
    }

    /** Of a relay. */
    KafkaProducer<String, byte[]> relay(String id) {
        return producer(Map.of("transactional.id", id));
    }

    private KafkaProducer<String, byte[]> producer(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(platform.kafkaClient());
        settings.put("batch.size", BATCH);
        settings.putAll(more);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** Subscribed; what it has read is told to nobody. */
    KafkaConsumer<String, byte[]> consumer(String name, List<String> topics) {
        Map<String, Object> settings = new HashMap<>(platform.kafkaClient());
        settings.put("group.id", "bench-floor-" + name);
        settings.put("group.protocol", "consumer");
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(topics);
        return consumer;
    }

    @Override
    public void close() {
        publisher.close();
    }
}
