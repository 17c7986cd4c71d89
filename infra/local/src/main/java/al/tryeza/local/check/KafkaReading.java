package al.tryeza.local.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads all committed records of all topics of events, from the beginning to where they end at that moment. */
final class KafkaReading {

    private static final Duration POLL = Duration.ofMillis(500);

    /** Fields of contents that the rules ask for. */
    private static final Set<String> FIELDS = Set.of(
            "table",
            "joins",
            "notices",
            "recused",
            "referralId",
            "identificationId",
            "caseRef",
            "outcome",
            "notificationId",
            "channel",
            "accessId",
            "decision",
            "grantId",
            "withdrawalId");

    private final Map<String, Object> superuser;
    private final WrittenSchemas schemas;
    private final List<Published> events = new ArrayList<>();
    private final Map<String, Long> ends = new HashMap<>();
    private final Map<String, Long> deadLetters = new HashMap<>();

    /** @param superuser settings of a client that may read everything */
    KafkaReading(Map<String, Object> superuser, WrittenSchemas schemas) {
        this.superuser = superuser;
        this.schemas = schemas;
    }

    KafkaReading read() {
        Map<String, Object> settings = new HashMap<>(superuser);
        settings.put("isolation.level", "read_committed");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .filter(KafkaReading::ours)
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> until = consumer.endOffsets(partitions);
            until.forEach(
                    (partition, end) -> ends.put(Evidence.partition(partition.topic(), partition.partition()), end));
            while (until.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(this::note);
            }
        }
        return this;
    }

    /** What institutions send is sealed, and no event. */
    private static boolean ours(PartitionInfo info) {
        return !info.topic().startsWith("_")
                && (!info.topic().startsWith("intake.") || info.topic().endsWith("-dlt"));
    }

    private void note(ConsumerRecord<byte[], byte[]> record) {
        if (record.offset() >= ends.getOrDefault(Evidence.partition(record.topic(), record.partition()), 0L)) {
            return;
        }
        if (record.topic().endsWith("-dlt")) {
            deadLetters.merge("dead letters on " + record.topic(), 1L, Long::sum);
        } else {
            events.add(event(record));
        }
    }

    private Published event(ConsumerRecord<byte[], byte[]> record) {
        byte[] value = record.value();
        GenericRecord event = schemas.decode(value);
        GenericRecord structure = (GenericRecord) event.get("structure");
        String id = structure.get("id").toString();
        Header header = record.headers().lastHeader("ce_id");
        if (header == null || !new String(header.value(), StandardCharsets.UTF_8).equals(id)) {
            throw new IllegalStateException("A record of %s has another id than its header".formatted(record.topic()));
        }
        return new Published(
                record.topic(),
                record.partition(),
                record.offset(),
                text(record.key()),
                id,
                event.getSchema().getName(),
                (long) structure.get("version"),
                clear(structure, (GenericRecord) event.get("actor")),
                content(event));
    }

    /** Of the two records that the audit store does not seal. */
    private static String clear(GenericRecord structure, GenericRecord actor) {
        var bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        try {
            for (GenericRecord record : List.of(structure, actor)) {
                new GenericDatumWriter<GenericRecord>(record.getSchema()).write(record, encoder);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Digests.of(bytes.toByteArray());
    }

    private static Map<String, String> content(GenericRecord event) {
        Map<String, String> fields = new HashMap<>();
        if (event.hasField("actor")
                && event.get("actor") instanceof GenericRecord actor
                && actor.get("officer") != null) {
            fields.put(Published.OFFICER, actor.get("officer").toString());
        }
        GenericRecord content = (GenericRecord) event.get("content");
        content.getSchema().getFields().stream()
                .filter(field -> FIELDS.contains(field.name()) && content.get(field.pos()) != null)
                .forEach(field ->
                        fields.put(field.name(), content.get(field.pos()).toString()));
        return fields;
    }

    private static String text(byte[] bytes) {
        return StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes)).toString();
    }

    List<Published> events() {
        return events;
    }

    Map<String, Long> ends() {
        return ends;
    }

    Map<String, Long> deadLetters() {
        return deadLetters;
    }
}
