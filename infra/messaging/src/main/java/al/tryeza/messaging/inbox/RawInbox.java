package al.tryeza.messaging.inbox;

import al.tryeza.messaging.RawHandler;
import al.tryeza.messaging.kafka.KafkaConnection;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands whole records to a handler, each in one transaction with its offset; whatever fails comes again. */
final class RawInbox implements MessageListener<byte[], byte[]> {

    private final String consumer;
    private final KafkaConnection kafka;
    private final RawHandler handler;
    private final Positions positions;
    private final InboxMetrics metrics;
    private final TransactionTemplate transaction;

    RawInbox(
            String consumer,
            KafkaConnection kafka,
            RawHandler handler,
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
    public void onMessage(ConsumerRecord<byte[], byte[]> received) {
        try {
            Trace.follow(received.headers(), () -> transaction.executeWithoutResult(status -> apply(received)));
        } catch (RuntimeException again) {
            metrics.failed(consumer, again.getClass().getSimpleName());
            FaultLog.willTryAgain(consumer, received, again);
            throw again;
        }
        positions.settled(received);
    }

    private void apply(ConsumerRecord<byte[], byte[]> received) {
        if (positions.advance(received)) {
            handler.handle(withoutSuffix(received));
        }
    }

    private ConsumerRecord<byte[], byte[]> withoutSuffix(ConsumerRecord<byte[], byte[]> received) {
        return new ConsumerRecord<>(
                kafka.withoutSuffix(received.topic()),
                received.partition(),
                received.offset(),
                received.timestamp(),
                received.timestampType(),
                received.serializedKeySize(),
                received.serializedValueSize(),
                received.key(),
                received.value(),
                received.headers(),
                Optional.empty());
    }
}
