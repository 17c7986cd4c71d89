package al.tryeza.audit.entries.kafka;

import al.tryeza.audit.entries.TopicKind;
import al.tryeza.events.EventCatalogue;
import al.tryeza.events.Topic;
import al.tryeza.events.Topic.Cleanup;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/** The topics that are ours to keep, by the list that the broker's access rules are made from. */
public final class AuditedTopics {

    /** Kafka principal of this service. */
    static final String READER = "audit-service";

    private static final Set<Topic> OURS = Stream.of(Topic.values())
            .filter(topic -> topic.readers().contains(READER))
            .collect(Collectors.toUnmodifiableSet());

    private AuditedTopics() {}

    /** Names of the topics and families, without suffix. */
    public static Set<String> names() {
        return OURS.stream().map(Topic::topicName).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether a service sends events of its own on a topic that is ours to keep.
     *
     * @param name of the topic, which may be one of a family, without suffix
     */
    public static boolean isWrittenBy(String service, String name) {
        return Topic.named(name)
                .filter(OURS::contains)
                .filter(topic -> topic.writers().contains(service) && kind(topic) != TopicKind.DEAD_LETTERS)
                .isPresent();
    }

    static Topic topic(String name) {
        return Topic.named(name)
                .filter(OURS::contains)
                .orElseThrow(() -> new IllegalArgumentException("a topic that is not ours to keep"));
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
