package al.tryeza.publisher.kafka;

import al.tryeza.events.Topic;
import al.tryeza.publisher.Account;
import al.tryeza.publisher.Platform;
import al.tryeza.publisher.Receipt;
import al.tryeza.publisher.Unreachable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads the institution's receipts from a position on; nothing is committed to the broker, so that several may read
 * side by side. Of one thread.
 */
public final class Receipts implements AutoCloseable {

    private final TopicPartition partition;
    private final Records records;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private long position;

    Receipts(Account account, Platform platform, Records records) {
        this.partition = new TopicPartition(Topic.RECEIPTS.of(account.institution()) + platform.topicSuffix(), 0);
        this.records = records;
        this.consumer = new KafkaConsumer<>(
                settings(account.kafka()), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.assign(List.of(partition));
    }

    private static Map<String, Object> settings(Map<String, Object> account) {
        var settings = new HashMap<>(account);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // a topic that was made anew begins before what was remembered of the old one
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return settings;
    }

    /** Where the next receipt will come. */
    public long end(Duration patience) {
        return consumer.endOffsets(List.of(partition), patience).getOrDefault(partition, 0L);
    }

    /** Goes on reading there. */
    public void from(long offset) {
        position = offset;
        consumer.seek(partition, offset);
    }

    /** Up to which everything was handed out by {@link #poll}. */
    public long position() {
        return position;
    }

    /**
     * What has come, in order; empty after the time. A record that is no receipt is passed over.
     *
     * @throws Unreachable where the registry is needed and does not answer; the same records come again
     */
    public List<Receipt> poll(Duration patience) throws Unreachable {
        var receipts = new ArrayList<Receipt>();
        var polled = consumer.poll(patience);
        try {
            for (var record : polled.records(partition)) {
                records.receipt(record.value()).ifPresent(receipts::add);
            }
        } catch (Unreachable away) {
            consumer.seek(partition, position);
            throw away;
        }
        var next = polled.nextOffsets().get(partition);
        if (next != null) {
            position = next.offset();
        }
        return receipts;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
