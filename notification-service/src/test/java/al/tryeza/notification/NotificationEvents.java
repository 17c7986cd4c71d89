package al.tryeza.notification;

import al.tryeza.events.NotificationChannel;
import al.tryeza.events.NotificationDelivered;
import al.tryeza.events.NotificationUndeliverable;
import al.tryeza.events.Structure;
import al.tryeza.events.Topic;
import al.tryeza.messaging.EventCodec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the topic {@code notification-events} as the audit service does. */
final class NotificationEvents implements AutoCloseable {

    private record Published(String key, SpecificRecord event) {}

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final EventCodec codec;
    private final List<Published> published = new ArrayList<>();

    NotificationEvents(Map<String, String> environment, EventCodec codec) {
        var settings = Kafka.client(environment, "audit-service");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.codec = codec;
        String topic = Topic.NOTIFICATION_EVENTS.topicName() + environment.get("TRYEZA_TOPIC_SUFFIX");
        consumer.assign(consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList());
    }

    @Override
    public void close() {
        consumer.close();
    }

    /** Recipients told of this case by this channel, once for each event. */
    List<String> delivered(String caseRef, NotificationChannel channel) {
        return all(NotificationDelivered.class).stream()
                .filter(event -> event.getSubject().getCaseRef().equals(caseRef))
                .filter(event -> event.getContent().getChannel() == channel)
                .map(event -> event.getContent().getRecipient())
                .toList();
    }

    List<NotificationUndeliverable> undeliverable(String recipient) {
        return all(NotificationUndeliverable.class).stream()
                .filter(event -> event.getContent().getRecipient().equals(recipient))
                .toList();
    }

    /** The versions of each recipient, in the order in which they were published. */
    Map<String, List<Long>> versions() {
        poll();
        var versions = new HashMap<String, List<Long>>();
        published.forEach(record -> versions.computeIfAbsent(record.key(), key -> new ArrayList<>())
                .add(((Structure) record.event().get(0)).getVersion()));
        return versions;
    }

    private <T extends SpecificRecord> List<T> all(Class<T> type) {
        poll();
        return published.stream()
                .map(Published::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private void poll() {
        consumer.poll(Duration.ofMillis(100))
                .forEach(record -> published.add(new Published(
                        new String(record.key(), StandardCharsets.UTF_8),
                        codec.decode(record.value()).event())));
    }
}
