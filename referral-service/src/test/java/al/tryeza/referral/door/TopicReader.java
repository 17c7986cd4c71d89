package al.tryeza.referral.door;

import al.tryeza.events.Topic;
import al.tryeza.messaging.EventCodec;
import al.tryeza.testing.Backends;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** All of one topic from its beginning, kept; for one thread after the other. */
final class TopicReader {

    private static final String USER = "audit-service";

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final EventCodec codec = Running.SERVICE.bean(EventCodec.class);
    private final List<SpecificRecord> events = new ArrayList<>();
    private final Map<String, List<SpecificRecord>> byKey = new HashMap<>();
    private final StringBuilder raw = new StringBuilder();

    TopicReader(Topic read) {
        Map<String, String> environment = Running.SERVICE.environment;
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", environment.get("TRYEZA_KAFKA"),
                        "security.protocol", "SASL_PLAINTEXT",
                        "sasl.mechanism", "SCRAM-SHA-512",
                        "sasl.jaas.config",
                                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                                        .formatted(USER, Backends.get().kafkaPassword(USER)),
                        "isolation.level", "read_committed",
                        "auto.offset.reset", "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        String topic = read.topicName() + environment.get("TRYEZA_TOPIC_SUFFIX");
        consumer.assign(consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList());
    }

    synchronized List<SpecificRecord> of(String key) {
        readOn();
        return List.copyOf(byKey.getOrDefault(key, List.of()));
    }

    synchronized List<SpecificRecord> all() {
        readOn();
        return List.copyOf(events);
    }

    synchronized String raw() {
        return raw.toString();
    }

    private void readOn() {
        consumer.poll(Duration.ofMillis(100)).forEach(record -> {
            raw.append(new String(record.value(), StandardCharsets.ISO_8859_1));
            SpecificRecord event = codec.decode(record.value()).event();
            events.add(event);
            byKey.computeIfAbsent(new String(record.key(), StandardCharsets.UTF_8), _ -> new ArrayList<>())
                    .add(event);
        });
    }
}
