package al.tryeza.messaging.inbox;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A record as received, from the broker or from its parking place.
 *
 * @param topic without suffix
 * @param key empty where the record has none
 */
@SuppressWarnings("ArrayRecordComponent") // records are not compared
record Incoming(String topic, int partition, long offset, byte[] key, Headers headers, byte @Nullable [] value) {

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,17}");

    static Incoming of(ConsumerRecord<byte[], byte[]> record, String topic) {
        byte[] key = record.key();
        return new Incoming(
                topic,
                record.partition(),
                record.offset(),
                key == null ? new byte[0] : key,
                record.headers(),
                record.value());
    }

    TopicKey topicKey() {
        return TopicKey.of(topic, key);
    }

    /** The event id that its header tells, where it is one. */
    @Nullable
    UUID eventId() {
        return header(al.tryeza.events.Headers.ID)
                .filter(text -> UUID_TEXT.matcher(text).matches())
                .map(UUID::fromString)
                .orElse(null);
    }

    /** The version that its header tells, where it is one. */
    @Nullable
    Long version() {
        return header(al.tryeza.events.Headers.SEQUENCE)
                .filter(text -> VERSION.matcher(text).matches())
                .map(Long::valueOf)
                .orElse(null);
    }

    /** The event type that its header tells. */
    Optional<String> type() {
        return header(al.tryeza.events.Headers.TYPE);
    }

    Optional<String> header(String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
    }
}
