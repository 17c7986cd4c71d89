package al.tryeza.messaging;

import al.tryeza.events.CaseOpened;
import al.tryeza.events.Headers;
import al.tryeza.testing.Backends;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Topics of one's own, a service that writes and one that reads, each with its database. */
public final class World {

    public static final String CASE_EVENTS = "case-events";

    private final Map<String, String> referral = Backends.get().environment("referral");
    private final Map<String, String> notification = reader("notification");

    private Map<String, String> reader(String database) {
        Map<String, String> environment = new HashMap<>(Backends.get().environment(database));
        environment.put("TRYEZA_TOPIC_SUFFIX", referral.get("TRYEZA_TOPIC_SUFFIX"));
        makeEffectTable(environment.getOrDefault("TRYEZA_DATABASE_URL", ""), database + "_app");
        return environment;
    }

    private static void makeEffectTable(String url, String role) {
        execute(
                url,
                "CREATE TABLE public.effect (id bigint GENERATED ALWAYS AS IDENTITY, key text, version bigint)",
                "GRANT SELECT, INSERT ON public.effect TO " + role);
    }

    private static void execute(String url, String... statements) {
        String name = url.replaceAll(".*/([a-z0-9_]+).*", "$1");
        try (var connection = Backends.get().postgres().databases().connect(name);
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does what no service may, in the database of one. */
    public void asSuperuser(String database, String sql) {
        var environment = database.equals("referral") ? referral : notification;
        execute(environment.getOrDefault("TRYEZA_DATABASE_URL", ""), sql);
    }

    /** The service that writes case events. */
    public TestService referral(String... settings) {
        return TestService.of("referral", referral, settings);
    }

    /** The service that reads them. */
    public TestService notification(String... settings) {
        return TestService.of("notification", notification, settings);
    }

    /** The service that reads everything; a database of its own at each call. */
    public TestService audit(String... settings) {
        return TestService.of("audit", reader("audit"), settings);
    }

    /** One effect of an event, in the transaction at hand. */
    public static void effect(TestService service, String key, long version) {
        service.jdbc()
                .sql("INSERT INTO public.effect (key, version) VALUES (:key, :version)")
                .param("key", key)
                .param("version", version)
                .update();
    }

    /** Versions whose effect there is, in the order they were applied. */
    public static List<Long> effects(TestService service, String key) {
        return service.jdbc()
                .sql("SELECT version FROM public.effect WHERE key = :key ORDER BY id")
                .param("key", key)
                .query(Long.class)
                .list();
    }

    public static Admin admin() {
        return Backends.get().kafka().topics().connect();
    }

    public String onBroker(String topic) {
        return topic + referral.get("TRYEZA_TOPIC_SUFFIX");
    }

    /** All committed records of a topic, in the order of each partition. */
    public List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        var settings = client("audit-service");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(onBroker(topic)).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    /** Those whose key begins so. */
    public List<ConsumerRecord<byte[], byte[]>> records(String topic, String key) {
        return records(topic).stream()
                .filter(record -> new String(record.key(), StandardCharsets.UTF_8).startsWith(key))
                .toList();
    }

    /** Lets a consumer that never ran begin where the topic ends now. */
    public void beginNow(TestService service, String consumer, String topic) {
        try (var admin = admin()) {
            var description = admin.describeTopics(List.of(onBroker(topic)))
                    .allTopicNames()
                    .get()
                    .get(onBroker(topic));
            var id = Objects.requireNonNull(description).topicId();
            for (var partition : description.partitions()) {
                var at = new TopicPartition(onBroker(topic), partition.partition());
                long end = admin.listOffsets(Map.of(at, OffsetSpec.latest()))
                        .partitionResult(at)
                        .get()
                        .offset();
                service.jdbc()
                        .sql("""
                                INSERT INTO messaging.consumed_offset (consumer, topic_id, partition, topic, next_offset)
                                VALUES (:consumer, :id, :partition, :topic, :end) ON CONFLICT DO NOTHING
                                """)
                        .param("consumer", consumer)
                        .param("id", new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits()))
                        .param("partition", at.partition())
                        .param("topic", at.topic())
                        .param("end", end)
                        .update();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An event as the outbox would send it. */
    public static ConsumerRecord<byte[], byte[]> record(String key, CaseOpened event, byte[] value) {
        var structure = event.getStructure();
        return record(
                key,
                value,
                Map.of(
                        Headers.TYPE, structure.getType(),
                        Headers.ID, structure.getId(),
                        Headers.SEQUENCE, Long.toString(structure.getVersion())));
    }

    /** Anything. */
    public static ConsumerRecord<byte[], byte[]> record(String key, byte[] value, Map<String, String> headers) {
        var record = new ConsumerRecord<>("", 0, 0, key.getBytes(StandardCharsets.UTF_8), value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    /** Puts records on a topic past any outbox. */
    public void send(String topic, List<ConsumerRecord<byte[], byte[]>> records) {
        try (var producer =
                new KafkaProducer<>(client("referral-service"), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (var record : records) {
                producer.send(new ProducerRecord<>(
                                onBroker(topic), null, null, record.key(), record.value(), record.headers()))
                        .get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> client(String user) {
        return new HashMap<>(
                Backends.get().kafka().topics().properties(user, Backends.get().kafkaPassword(user)));
    }

    public static String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "none" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
