package al.tryeza.audit.entries.kafka;

import al.tryeza.audit.entries.TopicKind;
import al.tryeza.events.EventCatalogue;
import al.tryeza.events.Topic;
import al.tryeza.events.Topic.Cleanup;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/** The topics that are ours to keep, by the list that the broker's access rules are made from. */
public final class AuditedTopics {

    /** Kafka principal of this service. */
    static final String READER = "audit-service";

    private static final Map<String, Topic> BY_NAME = Stream.of(Topic.values())
            .filter(topic -> topic.readers().contains(READER))
            .collect(Collectors.toUnmodifiableMap(Topic::topicName, Function.identity()));

    private AuditedTopics() {}

    /** Names of the topics, without suffix. */
    public static Set<String> names() {
        return BY_NAME.keySet();
    }

    /** Names of the topics on which this service sends events of its own, by name without suffix. */
    public static Set<String> writtenBy(String service) {
        return BY_NAME.values().stream()
                .filter(topic -> topic.writers().contains(service) && kind(topic) != TopicKind.DEAD_LETTERS)
                .map(Topic::topicName)
                .collect(Collectors.toUnmodifiableSet());
    }

    static Topic topic(String name) {
        Topic topic = BY_NAME.get(name);
        if (topic == null) {
            throw new IllegalArgumentException("a topic that is not ours to keep");
        }
        return topic;
    }

    static TopicKind kind(Topic topic) {
        if (topic.topicName().endsWith("-dlt")) {
            return TopicKind.DEAD_LETTERS;
        }
        return topic.cleanup() == Cleanup.COMPACT ? TopicKind.STATE : TopicKind.GAPLESS;
    }

    /** Whether such an event belongs on the topic. A dead letter may be of any kind. */
    static boolean carries(Topic topic, Schema schema) {
        return kind(topic) == TopicKind.DEAD_LETTERS
                || EventCatalogue.on(topic).stream()
                        .anyMatch(event -> event.getFullName().equals(schema.getFullName()));
    }

    /** Whether the service of this CloudEvents source writes the topic. A dead letter names its first sender. */
    static boolean accepts(Topic topic, String source) {
        return kind(topic) == TopicKind.DEAD_LETTERS
                || (source.startsWith("/") && topic.writers().contains(source.substring(1)));
    }
}
