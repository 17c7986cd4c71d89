package al.tryeza.servers;

import al.tryeza.events.Topic;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * Who may do what on the broker. Topics are named in full, never by prefix: {@code case-events} is a prefix of {@code
 * case-events-dlt}, which has other readers. A family goes by its prefix, which ends in a point.
 */
final class AccessRules {

    private static final String ANY_HOST = "*";

    private AccessRules() {}

    static List<AclBinding> all(String suffix) {
        return Stream.of(Topic.values())
                .flatMap(topic -> Stream.concat(
                        topic.writers().stream().flatMap(writer -> writing(writer, topic, suffix)),
                        topic.readers().stream().flatMap(reader -> reading(reader, topic, suffix))))
                .distinct()
                .toList();
    }

    /** Its transactions carry names that begin with its own. */
    private static Stream<AclBinding> writing(String user, Topic topic, String suffix) {
        return Stream.of(
                allow(user, AclOperation.WRITE, topic, suffix),
                allow(user, AclOperation.WRITE, ResourceType.TRANSACTIONAL_ID, user, PatternType.PREFIXED));
    }

    /** Its groups carry names that begin with its own. */
    private static Stream<AclBinding> reading(String user, Topic topic, String suffix) {
        return Stream.of(
                allow(user, AclOperation.READ, topic, suffix),
                allow(user, AclOperation.READ, ResourceType.GROUP, user, PatternType.PREFIXED));
    }

    private static AclBinding allow(String user, AclOperation operation, Topic topic, String suffix) {
        return topic.isFamily()
                ? allow(user, operation, ResourceType.TOPIC, topic.prefix(), PatternType.PREFIXED)
                : allow(user, operation, ResourceType.TOPIC, topic.topicName() + suffix, PatternType.LITERAL);
    }

    static AclBinding allow(String user, AclOperation operation, ResourceType type, String name, PatternType pattern) {
        return new AclBinding(
                new ResourcePattern(type, name, pattern),
                new AccessControlEntry(principal(user), ANY_HOST, operation, AclPermissionType.ALLOW));
    }

    /** The broker's name of a user. */
    static String principal(String user) {
        return "User:" + user;
    }
}
