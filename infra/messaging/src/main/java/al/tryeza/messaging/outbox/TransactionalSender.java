package al.tryeza.messaging.outbox;

import al.tryeza.messaging.kafka.KafkaConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.jspecify.annotations.Nullable;

/**
 * One transactional producer for one outbox partition. With a plain idempotent one, a record that fails does not hold
 * back those behind it; in a transaction, nothing of a batch is seen where anything of it failed.
 */
final class TransactionalSender implements Sender {

    private final KafkaConnection kafka;
    private final Producer<byte[], byte[]> producer;

    /** Ends any earlier sender of this partition and its open transaction. */
    TransactionalSender(KafkaConnection kafka, int partition) {
        this.kafka = kafka;
        this.producer = new KafkaProducer<>(kafka.producer(partition));
        try {
            producer.initTransactions();
        } catch (RuntimeException unreachable) {
            close();
            throw unreachable;
        }
    }

    @Override
    public Sending send(List<OutboxRow> rows) {
        Map<OutboxRow, Future<RecordMetadata>> answers = new LinkedHashMap<>();
        producer.beginTransaction();
        try {
            for (OutboxRow row : rows) {
                Future<RecordMetadata> answer = producer.send(row.record(kafka.onBroker(row.topic())));
                answers.put(row, answer);
                // in a failed transaction the producer takes nothing more
                if (answer.state() == Future.State.FAILED) {
                    break;
                }
            }
            producer.commitTransaction();
            return new Sending.Sent();
        } catch (KafkaException failed) {
            Sending verdict = verdict(answers);
            if (verdict == null) {
                throw failed;
            }
            producer.abortTransaction();
            return verdict;
        }
    }

    private static @Nullable Sending verdict(Map<OutboxRow, Future<RecordMetadata>> answers) {
        List<OutboxRow> tooLarge = failedWith(answers, RecordTooLargeException.class::isInstance);
        if (!tooLarge.isEmpty()) {
            return new Sending.Refused(tooLarge, "RECORD_TOO_LARGE");
        }
        List<OutboxRow> invalid = failedWith(
                answers,
                cause -> cause instanceof org.apache.kafka.common.InvalidRecordException
                        || cause instanceof InvalidTopicException);
        if (!invalid.isEmpty()) {
            return new Sending.Refused(invalid, "RECORD_INVALID");
        }
        List<OutboxRow> forbidden = failedWith(answers, TopicAuthorizationException.class::isInstance);
        if (!forbidden.isEmpty()) {
            return new Sending.TopicAway(forbidden.getFirst().topic(), "TOPIC_FORBIDDEN");
        }
        // before a record is queued, the client waits for the topic's leaders; only then does send itself time out
        List<OutboxRow> unknown = failedWith(answers, TransactionalSender::topicNotPresent);
        return unknown.isEmpty()
                ? null
                : new Sending.TopicAway(unknown.getFirst().topic(), "TOPIC_AWAY");
    }

    private static boolean topicNotPresent(Throwable cause) {
        return cause instanceof TimeoutException
                && cause.getMessage() != null
                && cause.getMessage().contains("not present in metadata");
    }

    private static List<OutboxRow> failedWith(
            Map<OutboxRow, Future<RecordMetadata>> answers, Predicate<Throwable> cause) {
        List<OutboxRow> failed = new ArrayList<>();
        answers.forEach((row, answer) -> {
            if (answer.state() == Future.State.FAILED && cause.test(answer.exceptionNow())) {
                failed.add(row);
            }
        });
        return failed;
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
