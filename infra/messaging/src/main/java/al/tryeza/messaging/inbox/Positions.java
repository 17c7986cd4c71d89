package al.tryeza.messaging.inbox;

import al.tryeza.messaging.loop.BackOff;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;

/**
 * Where a consumer stands in the partitions it was given. The database's word decides: a record moves the offset from
 * exactly where this consumer last saw it, in the transaction of its effect, so of two consumers that hold the same
 * partition for a moment only one gets through.
 */
final class Positions implements ConsumerAwareRebalanceListener {

    private static final Logger LOG = LoggerFactory.getLogger(Positions.class);

    // below the time after which the broker gives the partitions to another
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final String consumer;
    private final StoredOffsets stored;
    private final BrokerTopics topics;
    private final InboxMetrics metrics;
    private final Map<String, UUID> topicIds = new ConcurrentHashMap<>();
    private final Map<TopicPartition, Long> expected = new ConcurrentHashMap<>();

    Positions(String consumer, StoredOffsets stored, BrokerTopics topics, InboxMetrics metrics) {
        this.consumer = consumer;
        this.stored = stored;
        this.topics = topics;
        this.metrics = metrics;
    }

    /**
     * Goes to the stored offsets. The client would leave a partition unread for ever where this failed, so it does not:
     * a database that stays away only makes reading start too early, and what was applied is passed over.
     */
    @Override
    public void onPartitionsAssigned(Consumer<?, ?> client, Collection<TopicPartition> partitions) {
        Instant end = Instant.now().plus(PATIENCE);
        BackOff pauses = new BackOff(LONGEST_PAUSE);
        while (!seek(client, partitions) && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(pauses.next().toNanos());
        }
    }

    private boolean seek(Consumer<?, ?> client, Collection<TopicPartition> partitions) {
        try {
            partitions.forEach(partition -> topicIds.remove(partition.topic()));
            Map<TopicPartition, Long> earliest = topics.earliest(partitions);
            for (TopicPartition partition : partitions) {
                long next = load(partition);
                long first = earliest.getOrDefault(partition, 0L);
                warnOfExpired(partition, first - next, next > 0);
                client.seek(partition, Math.max(next, first));
            }
            return true;
        } catch (RuntimeException away) {
            metrics.failed(consumer, away.getClass().getSimpleName());
            LOG.atWarn()
                    .addKeyValue("consumer", consumer)
                    .addKeyValue("fault", away.getClass().getSimpleName())
                    .log("stored offsets not found, will try again");
            return false;
        }
    }

    private void warnOfExpired(TopicPartition partition, long records, boolean readBefore) {
        if (readBefore && records > 0) {
            metrics.failed(consumer, "RECORDS_EXPIRED");
            LOG.atError()
                    .addKeyValue("consumer", consumer)
                    .addKeyValue("topic", partition.topic())
                    .addKeyValue("partition", partition.partition())
                    .addKeyValue("records", records)
                    .log("records were deleted by the broker before they were read");
        }
    }

    @Override
    public void onPartitionsRevokedBeforeCommit(Consumer<?, ?> client, Collection<TopicPartition> partitions) {
        partitions.forEach(expected::remove);
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> client, Collection<TopicPartition> partitions) {
        partitions.forEach(expected::remove);
    }

    /** In the effect's transaction: moves the offset behind the record; false where that was done before. */
    boolean advance(ConsumerRecord<?, ?> record) {
        var partition = new TopicPartition(record.topic(), record.partition());
        long from = from(partition);
        if (record.offset() < from) {
            return false;
        }
        return stored.move(topicId(record.topic()), record.partition(), from, record.offset() + 1)
                || advanceAfterAnother(partition, from, record.offset());
    }

    private boolean advanceAfterAnother(TopicPartition partition, long expectedBefore, long offset) {
        long now = load(partition);
        if (now > offset) {
            return false;
        }
        if (now < expectedBefore) {
            throw new OffsetMovedBack(partition.topic());
        }
        if (!stored.move(topicId(partition.topic()), partition.partition(), now, offset + 1)) {
            throw new OffsetMovedBack(partition.topic());
        }
        return true;
    }

    /** Whether the record was settled before. */
    boolean isPast(ConsumerRecord<?, ?> record) {
        return record.offset() < from(new TopicPartition(record.topic(), record.partition()));
    }

    /**
     * In the effects' transaction: moves the offsets behind all of these records.
     *
     * @return false, with nothing to be trusted in this transaction, where another moved one meanwhile
     */
    boolean advance(Collection<? extends ConsumerRecord<?, ?>> records) {
        Map<TopicPartition, Long> behind = new HashMap<>();
        for (ConsumerRecord<?, ?> record : records) {
            if (!isPast(record)) {
                behind.merge(new TopicPartition(record.topic(), record.partition()), record.offset() + 1, Math::max);
            }
        }
        return behind.isEmpty()
                || stored.move(behind.entrySet().stream()
                        .map(next -> new StoredOffsets.Move(
                                topicId(next.getKey().topic()),
                                next.getKey().partition(),
                                from(next.getKey()),
                                next.getValue()))
                        .toList());
    }

    private long from(TopicPartition partition) {
        Long known = expected.get(partition);
        return known == null ? load(partition) : known;
    }

    /** After the transaction: the next record starts from here. */
    void settled(ConsumerRecord<?, ?> record) {
        expected.computeIfPresent(
                new TopicPartition(record.topic(), record.partition()),
                (partition, before) -> Math.max(before, record.offset() + 1));
    }

    private long load(TopicPartition partition) {
        long next = stored.next(topicId(partition.topic()), partition.topic(), partition.partition());
        expected.put(partition, next);
        return next;
    }

    private UUID topicId(String topic) {
        return topicIds.computeIfAbsent(topic, topics::id);
    }
}
