package al.tryeza.audit.entries.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import al.tryeza.audit.entries.TopicKind;
import al.tryeza.events.Topic;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AuditedTopicsTest {

    @Test
    void every_topic_we_may_read_is_kept() {
        for (Topic topic : Topic.values()) {
            assertThat(AuditedTopics.names().contains(topic.topicName()))
                    .isEqualTo(topic.readers().contains("audit-service"));
        }
        assertThat(AuditedTopics.names()).hasSize(14);
    }

    @Test
    void a_topic_is_gapless_unless_it_is_compacted_or_holds_dead_letters() {
        assertThat(AuditedTopics.kind(Topic.CASE_EVENTS)).isEqualTo(TopicKind.GAPLESS);
        assertThat(AuditedTopics.kind(Topic.DIRECTORY)).isEqualTo(TopicKind.STATE);
        assertThat(AuditedTopics.kind(Topic.DIRECTORY_DLT)).isEqualTo(TopicKind.DEAD_LETTERS);
        assertThat(AuditedTopics.kind(Topic.CASE_EVENTS_DLT)).isEqualTo(TopicKind.DEAD_LETTERS);
    }

    @Test
    void the_topics_of_a_family_are_kept_as_the_family_is() {
        assertThat(AuditedTopics.topic("receipts.police.vlore")).isEqualTo(Topic.RECEIPTS);
        assertThatThrownBy(() -> AuditedTopics.topic("intake.referrals")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AuditedTopics.topic("receipts.")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_a_service_says_of_topics_it_does_not_write_is_not_compared() {
        assertThat(Stream.of(Topic.values())
                        .map(topic -> topic.isFamily() ? topic.of("police.vlore") : topic.topicName())
                        .filter(name -> AuditedTopics.isWrittenBy("referral-service", name)))
                .containsExactlyInAnyOrder(
                        "case-events",
                        "access-events",
                        "directory",
                        "directory-events",
                        "link-events",
                        "heartbeats",
                        "receipts.police.vlore");
        assertThat(AuditedTopics.isWrittenBy("notification-service", "receipts.police.vlore"))
                .isFalse();
        assertThat(AuditedTopics.isWrittenBy("notification-service", "notification-events"))
                .isTrue();
        assertThat(AuditedTopics.isWrittenBy("referral-service", "receipts")).isFalse();
        assertThat(AuditedTopics.isWrittenBy("referral-service", "nothing-of-ours"))
                .isFalse();
    }
}
