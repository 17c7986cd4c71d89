package al.tryeza.servers;

import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What an institution's systems may do on the broker: write on the intake topics its kind is entitled to, read its own
 * receipts, and form groups under its own name. Everything is named in full; the groups' prefix ends in a point, because
 * {@code ngo.vlore} must not read as {@code ngo.vlore2}.
 */
final class InstitutionRules {

    private InstitutionRules() {}

    static List<AclBinding> of(InstitutionClient client, String suffix) {
        var institution = client.institution();
        return Stream.concat(
                        client.intake().stream()
                                .map(topic -> AccessRules.allow(
                                        institution,
                                        AclOperation.WRITE,
                                        ResourceType.TOPIC,
                                        topic.topicName() + suffix,
                                        PatternType.LITERAL)),
                        Stream.of(
                                AccessRules.allow(
                                        institution,
                                        AclOperation.READ,
                                        ResourceType.TOPIC,
                                        client.receipts(suffix),
                                        PatternType.LITERAL),
                                AccessRules.allow(
                                        institution,
                                        AclOperation.READ,
                                        ResourceType.GROUP,
                                        institution + ".",
                                        PatternType.PREFIXED)))
                .toList();
    }

    /** Every rule that there is for it. */
    static AclBindingFilter all(String institution) {
        return new AclBindingFilter(
                ResourcePatternFilter.ANY,
                new AccessControlEntryFilter(
                        AccessRules.principal(institution), null, AclOperation.ANY, AclPermissionType.ANY));
    }
}
