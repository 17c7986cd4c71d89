package al.tryeza.referral.door;

import static al.tryeza.referral.door.Running.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.events.Headers;
import al.tryeza.events.Topic;
import al.tryeza.testing.Backends;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** The sender's trace goes on in everything that comes of a submission. */
class TraceTest {

    private static final int SUBMISSIONS = 6;

    private static String parent(int number) {
        return "00-%032x-%016x-01".formatted(0xabc0 + number, 7);
    }

    @Test
    void each_of_several_submissions_taken_together_keeps_its_own_trace() {
        try (var police = Partner.of("police.lezhe")) {
            List<UUID> ids = IntStream.range(0, SUBMISSIONS)
                    .mapToObj(_ -> UUID.randomUUID())
                    .toList();
            // while nobody can take the first, the others gather behind it and come together
            SERVICE.bean(TransactionTemplate.class).executeWithoutResult(_ -> {
                SERVICE.jdbc()
                        .sql("SELECT 1 FROM messaging.consumed_offset WHERE consumer = 'intake' FOR UPDATE")
                        .query(Integer.class)
                        .list();
                IntStream.range(0, SUBMISSIONS).forEach(number -> publish(police, ids.get(number), parent(number)));
            });

            Map<String, String> expected = new HashMap<>();
            IntStream.range(0, SUBMISSIONS).forEach(number -> {
                var id = ids.get(number);
                String caseRef =
                        Objects.requireNonNull(police.receipt(id).getContent().getCaseRef());
                expected.put(id.toString(), parent(number).substring(3, 35));
                expected.put(caseRef, parent(number).substring(3, 35));
            });
            Map<String, Set<String>> traces = traces(police.institution(), expected.keySet());
            assertThat(traces).hasSize(2 * SUBMISSIONS);
            expected.forEach((key, trace) -> assertThat(traces.get(key)).as(key).containsExactly(trace));
        }
    }

    private static void publish(Partner police, UUID id, String parent) {
        var record = new ProducerRecord<>(
                Partner.onBroker(Partner.REFERRALS.topicName()),
                0,
                id.toString().getBytes(StandardCharsets.UTF_8),
                police.envelope(id, police.referral(id, Bodies.childAt("Lezhë")).sealed()));
        record.headers().add(Headers.TRACE_PARENT, parent.getBytes(StandardCharsets.US_ASCII));
        police.publish(record);
    }

    /** Traces of the records under these keys, on the topic of case events and that of the institution's receipts. */
    private static Map<String, Set<String>> traces(String institution, Set<String> keys) {
        Map<String, Object> settings = new HashMap<>(Backends.get()
                .kafka()
                .topics()
                .properties("audit-service", Backends.get().kafkaPassword("audit-service")));
        settings.put("isolation.level", "read_committed");
        Map<String, Set<String>> traces = new HashMap<>();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = List.of(Topic.CASE_EVENTS.topicName(), Topic.RECEIPTS.of(institution)).stream()
                    .flatMap(topic -> consumer.partitionsFor(Partner.onBroker(topic)).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(each -> consumer.position(each) < Objects.requireNonNull(ends.get(each)))) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    String key = new String(record.key(), StandardCharsets.UTF_8);
                    if (keys.contains(key)) {
                        traces.computeIfAbsent(key, _ -> new HashSet<>()).add(traceOf(record));
                    }
                }
            }
        }
        return traces;
    }

    private static String traceOf(ConsumerRecord<?, ?> record) {
        var header = record.headers().lastHeader(Headers.TRACE_PARENT);
        return header == null ? "none" : new String(header.value(), StandardCharsets.US_ASCII).substring(3, 35);
    }
}
