package al.tryeza.messaging.inbox;

import al.tryeza.events.Topic;
import al.tryeza.messaging.kafka.KafkaConnection;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.ContainerProperties.AssignmentCommitOption;

/** Listener containers that commit nothing to the broker and never give a record up. */
final class Containers {

    /** The client asks for records at the beginning of a poll and not again within it, see decision 0112. */
    private static final Duration POLL = Duration.ofMillis(50);

    private final KafkaConnection kafka;
    private final int together;
    private final Duration longestPause;

    Containers(KafkaConnection kafka, int together, Duration longestPause) {
        this.kafka = kafka;
        this.together = together;
        this.longestPause = longestPause;
    }

    RunningConsumer running(String consumer, List<String> topics, int threads, Positions positions, Receiver receiver) {
        var properties = subscription(topics);
        properties.setGroupId(kafka.group(consumer));
        properties.setAckMode(AckMode.MANUAL);
        properties.setAssignmentCommitOption(AssignmentCommitOption.NEVER);
        properties.setConsumerRebalanceListener(positions);
        properties.setAuthExceptionRetryInterval(longestPause);
        properties.setStopImmediate(true);
        properties.setPollTimeout(POLL.toMillis());
        var container = new ConcurrentMessageListenerContainer<byte[], byte[]>(
                new DefaultKafkaConsumerFactory<>(kafka.consumer(consumer)), properties);
        container.setBeanName(consumer);
        container.setConcurrency(threads);
        container.setupMessageListener(new SameRecordsForEver(receiver, together, longestPause, container::isRunning));
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
}
