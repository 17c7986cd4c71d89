package al.tryeza.messaging.inbox;

import al.tryeza.events.Headers;
import al.tryeza.events.Topic;
import al.tryeza.messaging.outbox.OutboxTable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Tells operators and the audit store about a record that was given up, through the outbox like everything else. */
final class DeadLetters {

    private static final String SUFFIX = "-dlt";

    private final OutboxTable outbox;

    DeadLetters(OutboxTable outbox) {
        this.outbox = outbox;
    }

    /** Whether dead letters of a topic have somewhere to go. */
    static boolean hasPlace(String topic) {
        return Stream.of(Topic.values()).anyMatch(place -> place.topicName().equals(topic + SUFFIX));
    }

    /** The record as received, its headers and ours: a code, never a stack trace. */
    void send(Incoming record, String code) {
        var headers = new RecordHeaders(record.headers());
        add(headers, Headers.DEAD_LETTER_CODE, code);
        add(headers, Headers.DEAD_LETTER_TOPIC, record.topic());
        add(headers, Headers.DEAD_LETTER_PARTITION, Integer.toString(record.partition()));
        add(headers, Headers.DEAD_LETTER_OFFSET, Long.toString(record.offset()));
        outbox.insert(record.topic() + SUFFIX, List.of(new OutboxTable.Row(record.key(), headers, record.value())));
    }

    private static void add(RecordHeaders headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
