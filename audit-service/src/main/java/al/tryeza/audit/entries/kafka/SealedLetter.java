package al.tryeza.audit.entries.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import al.tryeza.events.Headers;
import al.tryeza.events.Topic;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Knows a record that the Kafka door gave up: sealed to the operator, so that it is an event to nobody here. */
final class SealedLetter {

    private static final Set<Topic> TOPICS =
            Set.of(Topic.INTAKE_REFERRALS_DLT, Topic.INTAKE_IDENTIFICATIONS_DLT, Topic.INTAKE_CASE_UPDATES_DLT);
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]{1,39}");
    private static final int DOTS_OF_A_COMPACT_JWE = 4;

    private SealedLetter() {}

    /** Whether it is one as it should be: it says why and whence, and has no value but a JWE in compact form. */
    static boolean is(Topic topic, ConsumerRecord<byte[], byte[]> record) {
        return TOPICS.contains(topic)
                && CODE.matcher(text(record, Headers.DEAD_LETTER_CODE)).matches()
                && topic.topicName().equals(text(record, Headers.DEAD_LETTER_TOPIC) + "-dlt")
                && isSealed(record.value());
    }

    /** A letter that is too large to be sent on is told of without its value. */
    private static boolean isSealed(byte @Nullable [] value) {
        if (value == null) {
            return true;
        }
        int dots = 0;
        for (byte each : value) {
            if (each == '.') {
                dots++;
            } else if (!isBase64Url(each)) {
                return false;
            }
        }
        return dots == DOTS_OF_A_COMPACT_JWE;
    }

    private static boolean isBase64Url(byte each) {
        return (each >= 'A' && each <= 'Z')
                || (each >= 'a' && each <= 'z')
                || (each >= '0' && each <= '9')
                || each == '-'
                || each == '_';
    }

    private static String text(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
    }
}
