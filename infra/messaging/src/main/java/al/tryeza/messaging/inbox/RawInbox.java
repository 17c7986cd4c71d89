package al.tryeza.messaging.inbox;

import al.tryeza.messaging.TraceParent;
import al.tryeza.messaging.kafka.KafkaConnection;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands whole records to a handler: what came together in one transaction with its offsets or, where that fails, each in
 * its own, so that those before a record that cannot be taken are not held up by it. Whatever fails comes again.
 */
final class RawInbox implements Receiver {

    private final String consumer;
    private final KafkaConnection kafka;
    private final HandlerOrLastResort handler;
    private final Positions positions;
    private final InboxMetrics metrics;
    private final TransactionTemplate transaction;

    RawInbox(
            String consumer,
            KafkaConnection kafka,
            HandlerOrLastResort handler,
            Positions positions,
            InboxMetrics metrics,
            TransactionTemplate transaction) {
        this.consumer = consumer;
        this.kafka = kafka;
        this.handler = handler;
        this.positions = positions;
        this.metrics = metrics;
        this.transaction = transaction;
    }

    @Override
    public void receive(List<ConsumerRecord<byte[], byte[]>> records) {
        if (records.size() == 1 || !takenTogether(records)) {
            records.forEach(this::takeAlone);
        }
    }

    private boolean takenTogether(List<ConsumerRecord<byte[], byte[]>> records) {
        try {
            boolean taken = Boolean.TRUE.equals(transaction.execute(status -> {
                boolean ours = positions.advance(records);
                if (ours) {
                    handler.first()
                            .handle(records.stream()
                                    .filter(record -> !positions.isPast(record))
                                    .map(kafka::withoutSuffix)
                                    .toList());
                } else {
                    status.setRollbackOnly();
                }
                return ours;
            }));
            if (taken) {
                records.forEach(positions::settled);
            }
            return taken;
        } catch (RuntimeException ofOneOfThem) {
            return false;
        }
    }

    private void takeAlone(ConsumerRecord<byte[], byte[]> received) {
        try {
            TraceParent.follow(
                    received.headers(), () -> transaction.executeWithoutResult(status -> applyAlone(received)));
        } catch (RuntimeException again) {
            handler.failed(received, again);
            metrics.failed(consumer, again.getClass().getSimpleName());
            FaultLog.willTryAgain(consumer, received, again);
            throw again;
        }
        handler.settled(received);
        positions.settled(received);
    }

    private void applyAlone(ConsumerRecord<byte[], byte[]> received) {
        if (positions.advance(received)) {
            handler.of(received).handle(kafka.withoutSuffix(received));
        }
    }
}
