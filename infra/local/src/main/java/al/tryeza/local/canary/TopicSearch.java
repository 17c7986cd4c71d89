package al.tryeza.local.canary;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads every record of every partition of every topic, dead letters and rolled-back ones too: key, value, headers. */
final class TopicSearch {

    private TopicSearch() {}

    /** @param superuser connection of one who may read everything */
    static Tally in(Map<String, Object> superuser, Finder finder) {
        Map<String, Object> settings = new HashMap<>(superuser);
        settings.put("isolation.level", "read_uncommitted");
        Tally tally = new Tally();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .map(TopicSearch::partition)
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(500)).forEach(record -> read(record, finder, tally));
            }
        }
        return tally;
    }

    private static TopicPartition partition(PartitionInfo info) {
        return new TopicPartition(info.topic(), info.partition());
    }

    private static void read(ConsumerRecord<byte[], byte[]> record, Finder finder, Tally tally) {
        List<Canary> found = new ArrayList<>();
        long size = 0;
        for (byte[] bytes : parts(record)) {
            found.addAll(finder.in(bytes));
            size += bytes.length;
        }
        tally.add("topic " + record.topic(), size, found);
    }

    private static List<byte[]> parts(ConsumerRecord<byte[], byte[]> record) {
        List<byte[]> parts = new ArrayList<>();
        if (record.key() != null) {
            parts.add(record.key());
        }
        if (record.value() != null) {
            parts.add(record.value());
        }
        for (Header header : record.headers()) {
            if (header.value() != null) {
                parts.add(header.value());
            }
        }
        return parts;
    }
}
