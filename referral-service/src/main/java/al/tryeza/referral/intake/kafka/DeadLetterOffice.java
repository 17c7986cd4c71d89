package al.tryeza.referral.intake.kafka;

import al.tryeza.messaging.MessagingProperties;
import al.tryeza.messaging.Records;
import al.tryeza.messaging.outbox.OutboxTable;
import al.tryeza.referral.disclosure.OperatorSeal;
import al.tryeza.referral.disclosure.ReceivedRecord;
import al.tryeza.referral.intake.DeadLetterCode;
import al.tryeza.referral.intake.DeadLetterStore;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was given up, and tells of it on the dead-letter topic. The record goes there sealed to the operator, and
 * nothing of it in the clear: not its headers, and its key only where that is no more than an id.
 */
final class DeadLetterOffice {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final DeadLetterStore store;
    private final Records records;
    private final OutboxTable outbox;
    private final OperatorSeal seal;
    private final long largest;

    DeadLetterOffice(
            DeadLetterStore store,
            Records records,
            OutboxTable outbox,
            OperatorSeal seal,
            MessagingProperties properties) {
        this.store = store;
        this.records = records;
        this.outbox = outbox;
        this.seal = seal;
        this.largest = properties.maxRecord().toBytes();
    }

    /** Gives a record up, in the transaction that moves the offset behind it. */
    void take(ConsumerRecord<byte[], byte[]> record, Instant receivedAt, DeadLetterCode code) {
        Optional<String> sealed = seal.seal(received(record));
        store.add(
                record.topic(),
                records.topicId(record.topic()),
                record.partition(),
                record.offset(),
                code,
                sealed.orElse(null),
                receivedAt);
        byte[] told = sealed.map(text -> text.getBytes(StandardCharsets.US_ASCII))
                .filter(bytes -> bytes.length <= largest)
                .orElse(null);
        outbox.insert(record.topic() + "-dlt", List.of(new OutboxTable.Row(key(record), headers(record, code), told)));
    }

    private static byte @Nullable [] key(ConsumerRecord<byte[], byte[]> record) {
        byte[] key = record.key();
        return key != null
                        && ID.matcher(new String(key, StandardCharsets.ISO_8859_1))
                                .matches()
                ? key
                : null;
    }

    private static Headers headers(ConsumerRecord<?, ?> record, DeadLetterCode code) {
        var headers = new RecordHeaders();
        add(headers, al.tryeza.events.Headers.ID, UUID.randomUUID().toString());
        add(headers, al.tryeza.events.Headers.DEAD_LETTER_CODE, code.name());
        add(headers, al.tryeza.events.Headers.DEAD_LETTER_TOPIC, record.topic());
        add(headers, al.tryeza.events.Headers.DEAD_LETTER_PARTITION, Integer.toString(record.partition()));
        add(headers, al.tryeza.events.Headers.DEAD_LETTER_OFFSET, Long.toString(record.offset()));
        return headers;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static ReceivedRecord received(ConsumerRecord<byte[], byte[]> record) {
        return new ReceivedRecord(
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                record.value(),
                StreamSupport.stream(record.headers().spliterator(), false)
                        .map(header -> new ReceivedRecord.Header(header.key(), header.value()))
                        .toList());
    }
}
