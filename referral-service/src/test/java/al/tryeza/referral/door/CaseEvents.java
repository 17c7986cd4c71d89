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

/** Reads a topic as the audit service does. */
final class CaseEvents implements AutoCloseable {

    private static final String USER = "audit-service";

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final EventCodec codec = Running.SERVICE.bean(EventCodec.class);
    private final List<SpecificRecord> events = new ArrayList<>();
    private final Map<String, List<SpecificRecord>> byKey = new HashMap<>();
    private final StringBuilder raw = new StringBuilder();

    CaseEvents() {
        this(Topic.CASE_EVENTS);
    }

    CaseEvents(Topic read) {
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

    @Override
    public void close() {
        consumer.close();
    }

    /** The events under a key, such as a case reference, in the order in which they were published. */
    List<SpecificRecord> of(String key) {
        all();
        return byKey.getOrDefault(key, List.of());
    }

    /** All that is there by now. */
    List<SpecificRecord> all() {
        consumer.poll(Duration.ofMillis(100)).forEach(record -> {
            raw.append(new String(record.value(), StandardCharsets.ISO_8859_1));
            SpecificRecord event = codec.decode(record.value()).event();
            events.add(event);
            byKey.computeIfAbsent(new String(record.key(), StandardCharsets.UTF_8), _ -> new ArrayList<>())
                    .add(event);
        });
        return List.copyOf(events);
    }

    /** Every byte that was read, as letters. */
    String raw() {
        return raw.toString();
    }
}
