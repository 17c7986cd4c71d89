package al.tryeza.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import al.tryeza.events.Headers;
import al.tryeza.messaging.Events;
import al.tryeza.messaging.TestService;
import al.tryeza.messaging.World;
import al.tryeza.servers.Distribution;
import al.tryeza.servers.KafkaServer;
import al.tryeza.servers.Ports;
import al.tryeza.servers.ServerHome;
import al.tryeza.servers.Topics;
import al.tryeza.testing.Backends;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker of its own whose files may grow no more, which to it is a full disk: it ends, as brokers do. */
class BrokerDiskFullTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String KEY = "C-full";

    private final Map<String, String> environment = new HashMap<>(Backends.get().environment("referral"));
    private final String topic = World.CASE_EVENTS + environment.get("TRYEZA_TOPIC_SUFFIX");
    private final KafkaServer broker;

    BrokerDiskFullTest(@TempDir Path folder) {
        broker = new KafkaServer(
                Distribution.found(),
                new ServerHome(folder.resolve("kafka"), folder.resolve("kafka.log"), Ports.free()));
        startBroker();
        var topics = broker.topics();
        topics.provisionUsers(
                Topics.users().stream().collect(Collectors.toMap(Function.identity(), Backends.get()::kafkaPassword)));
        topics.provisionTopics(environment.getOrDefault("TRYEZA_TOPIC_SUFFIX", ""));
        environment.put("TRYEZA_KAFKA", broker.bootstrap());
    }

    private void startBroker() {
        broker.start();
    }

    @AfterEach
    void stop() {
        broker.stop();
    }

    /** POSIX's limit of a file's size, set from outside on the running broker. */
    private void diskIsFull() throws IOException, InterruptedException {
        var limiting = new ProcessBuilder(
                        "prlimit", "--pid", Long.toString(broker.process().pid()), "--fsize=1024:1024")
                .inheritIO()
                .start();
        assertThat(limiting.waitFor()).isZero();
    }

    private static int waiting(TestService service) {
        return service.count("SELECT count(*) FROM messaging.outbox");
    }

    private static void publish(TestService service, int first, int last) {
        for (int version = first; version <= last; version++) {
            service.publish(World.CASE_EVENTS, KEY, Events.opened(KEY, version));
        }
    }

    private List<ConsumerRecord<byte[], byte[]>> records() {
        Map<String, Object> settings = new HashMap<>(
                broker.topics().properties("audit-service", Backends.get().kafkaPassword("audit-service")));
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
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

    @Test
    void what_a_broker_with_a_full_disk_did_not_take_waits_and_goes_out_once_when_there_is_room() throws Exception {
        try (var service = TestService.of("referral", environment).start()) {
            await().atMost(PATIENCE).until(() -> service.health("schemas").equals("UP"));
            publish(service, 1, 20);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(waiting(service)).isZero());

            diskIsFull();
            publish(service, 21, 60);
            await().atMost(PATIENCE).until(() -> !broker.isRunning());
            assertThat(waiting(service)).isGreaterThanOrEqualTo(1);
            publish(service, 61, 70);

            startBroker();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(waiting(service)).isZero());

            assertThat(records().stream().map(record -> World.header(record, Headers.ID)))
                    .doesNotHaveDuplicates();
            assertThat(records().stream().map(record -> Long.valueOf(World.header(record, Headers.SEQUENCE))))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 70).boxed().toList());
        }
    }
}
