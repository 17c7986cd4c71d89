package al.tryeza.messaging.inbox;

import al.tryeza.events.Topic;
import al.tryeza.messaging.kafka.KafkaConnection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.ContainerProperties.AssignmentCommitOption;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.util.backoff.ExponentialBackOff;

/** Listener containers that commit nothing to the broker and never give a record up. */
final class Containers {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    private final KafkaConnection kafka;
    private final Duration longestPause;

    Containers(KafkaConnection kafka, Duration longestPause) {
        this.kafka = kafka;
        this.longestPause = longestPause;
    }

    RunningConsumer running(
            String consumer,
            List<String> topics,
            int threads,
            Positions positions,
            MessageListener<byte[], byte[]> listener) {
        var properties = subscription(topics);
        properties.setGroupId(kafka.group(consumer));
        properties.setAckMode(AckMode.MANUAL);
        properties.setAssignmentCommitOption(AssignmentCommitOption.NEVER);
        properties.setConsumerRebalanceListener(positions);
        properties.setAuthExceptionRetryInterval(longestPause);
        properties.setStopImmediate(true);
        properties.setMessageListener(listener);
        var container = new ConcurrentMessageListenerContainer<byte[], byte[]>(
                new DefaultKafkaConsumerFactory<>(kafka.consumer(consumer)), properties);
        container.setBeanName(consumer);
        container.setConcurrency(threads);
        container.setCommonErrorHandler(sameRecordForEver());
        return new RunningConsumer(container);
    }

    /** A family has a topic for each institution, and more with time. */
    private ContainerProperties subscription(List<String> topics) {
        return topics.stream().anyMatch(Containers::isFamily)
                ? new ContainerProperties(
                        Pattern.compile(topics.stream().map(this::expression).collect(Collectors.joining("|"))))
                : new ContainerProperties(topics.stream().map(kafka::onBroker).toArray(String[]::new));
    }

    private String expression(String topic) {
        String suffix = Pattern.quote(kafka.onBroker(""));
        return isFamily(topic) ? Pattern.quote(topic + ".") + ".+" + suffix : Pattern.quote(topic) + suffix;
    }

    private static boolean isFamily(String topic) {
        return Stream.of(Topic.values())
                .anyMatch(known -> known.isFamily() && known.topicName().equals(topic));
    }

    private DefaultErrorHandler sameRecordForEver() {
        var pauses = new ExponentialBackOff(FIRST_PAUSE.toMillis(), 2);
        pauses.setMaxInterval(longestPause.toMillis());
        var handler = new DefaultErrorHandler(pauses);
        // by default some exceptions count as hopeless and their record is dropped
        handler.setClassifications(Map.of(), true);
        handler.setLogLevel(org.springframework.kafka.KafkaException.Level.DEBUG);
        return handler;
    }
}
