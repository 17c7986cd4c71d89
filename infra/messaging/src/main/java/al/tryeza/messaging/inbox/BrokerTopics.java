package al.tryeza.messaging.inbox;

import al.tryeza.messaging.kafka.KafkaConnection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/** What the broker says about topics: their ids, which outlive no deletion, and where they begin. */
final class BrokerTopics implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 20;

    private final KafkaConnection kafka;
    private @Nullable Admin admin;

    BrokerTopics(KafkaConnection kafka) {
        this.kafka = kafka;
    }

    UUID id(String topicOnBroker) {
        Uuid id = answer(admin().describeTopics(List.of(topicOnBroker)).allTopicNames())
                .values()
                .iterator()
                .next()
                .topicId();
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits());
    }

    Map<TopicPartition, Long> earliest(Collection<TopicPartition> partitions) {
        return answer(admin().listOffsets(partitions.stream()
                                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.earliest())))
                        .all())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        (Map.Entry<TopicPartition, ListOffsetsResultInfo> entry) ->
                                entry.getValue().offset()));
    }

    private synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(kafka.client(kafka.group("topics")));
        }
        return admin;
    }

    private static <T> T answer(KafkaFuture<T> question) {
        try {
            return question.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            throw new InterruptException(stopping);
        } catch (TimeoutException away) {
            throw new KafkaException("the broker does not answer", away);
        } catch (ExecutionException refused) {
            throw new KafkaException("the broker refused to describe a topic", refused.getCause());
        }
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close(java.time.Duration.ZERO);
        }
    }
}
