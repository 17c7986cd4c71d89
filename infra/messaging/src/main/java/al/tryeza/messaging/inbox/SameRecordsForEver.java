package al.tryeza.messaging.inbox;

import al.tryeza.messaging.loop.BackOff;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.BatchConsumerAwareMessageListener;

/**
 * Hands on what a poll brought, not too much of it together. Where that fails the client goes back to its beginning after a pause, for ever. It is
 * done here and not by the container, whose error handling of batches gives records up (spring-kafka #4371).
 */
final class SameRecordsForEver implements BatchConsumerAwareMessageListener<byte[], byte[]> {

    private static final Duration LOOK = Duration.ofMillis(50);

    private final Receiver receiver;
    private final int together;
    private final BooleanSupplier running;
    private final ThreadLocal<BackOff> pauses;

    /**
     * @param together most records that are handed on at once
     * @param longest pause between two tries
     * @param running whether to go on at all, asked while pausing
     */
    SameRecordsForEver(Receiver receiver, int together, Duration longest, BooleanSupplier running) {
        this.receiver = receiver;
        this.together = together;
        this.running = running;
        this.pauses = ThreadLocal.withInitial(() -> new BackOff(longest));
    }

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> records, @Nullable Consumer<?, ?> client) {
        try {
            for (int from = 0; from < records.size(); from += together) {
                receiver.receive(records.subList(from, Math.min(from + together, records.size())));
            }
            pauses.get().reset();
        } catch (RuntimeException again) {
            // said and counted where it happened
            pause(pauses.get().next());
            beginnings(records).forEach(Objects.requireNonNull(client)::seek);
        }
    }

    private void pause(Duration length) {
        Instant end = Instant.now().plus(length);
        while (running.getAsBoolean() && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private static Map<TopicPartition, Long> beginnings(List<ConsumerRecord<byte[], byte[]>> records) {
        Map<TopicPartition, Long> first = new HashMap<>();
        records.forEach(record ->
                first.merge(new TopicPartition(record.topic(), record.partition()), record.offset(), Math::min));
        return first;
    }
}
