package al.tryeza.messaging.inbox;

import al.tryeza.messaging.RawHandler;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Counts how often a handler has failed on the record at hand, and gives way to the last resort where there is one. */
final class HandlerOrLastResort {

    private static final int TRIES = 3;

    private final RawHandler handler;
    private final @Nullable RawHandler lastResort;
    private final Map<TopicPartition, Failures> failures = new ConcurrentHashMap<>();

    HandlerOrLastResort(RawHandler handler, @Nullable RawHandler lastResort) {
        this.handler = handler;
        this.lastResort = lastResort;
    }

    private record Failures(long offset, int count) {}

    /** Whose turn it is first, for records that come together. */
    RawHandler first() {
        return handler;
    }

    /** Whose turn it is for a record that comes alone. */
    RawHandler of(ConsumerRecord<?, ?> record) {
        Failures failed = failures.get(partition(record));
        boolean exhausted = failed != null && failed.offset() == record.offset() && failed.count() >= TRIES;
        return exhausted && lastResort != null ? lastResort : handler;
    }

    /** A fault of a server says nothing about the record. */
    void failed(ConsumerRecord<?, ?> record, RuntimeException fault) {
        if (!Faults.pass(fault)) {
            failures.merge(
                    partition(record),
                    new Failures(record.offset(), 1),
                    (before, first) -> before.offset() == record.offset()
                            ? new Failures(record.offset(), before.count() + 1)
                            : first);
        }
    }

    void settled(ConsumerRecord<?, ?> record) {
        if (!failures.isEmpty()) {
            failures.remove(partition(record));
        }
    }

    private static TopicPartition partition(ConsumerRecord<?, ?> record) {
        return new TopicPartition(record.topic(), record.partition());
    }
}
