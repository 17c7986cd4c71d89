package al.tryeza.audit.entries.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import al.tryeza.audit.entries.Arrival;
import al.tryeza.audit.entries.Bytes;
import al.tryeza.audit.entries.Entry;
import al.tryeza.audit.entries.EntryCode;
import al.tryeza.audit.entries.Envelope;
import al.tryeza.events.Actor;
import al.tryeza.events.Structure;
import al.tryeza.events.Topic;
import al.tryeza.messaging.Decoded;
import al.tryeza.messaging.EventCodec;
import al.tryeza.messaging.Undecodable;
import java.nio.ByteBuffer;
import java.time.Clock;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Reads what can be read of a record, and says by a code what could not. No content makes it throw. */
final class RecordReader {

    private final EventCodec codec;
    private final Clock clock;
    private final EventSlices slices = new EventSlices();

    RecordReader(EventCodec codec, Clock clock) {
        this.codec = codec;
        this.clock = clock;
    }

    /**
     * A record, read.
     *
     * @param event the event, or null where the entry has a code
     */
    record Read(Entry entry, @Nullable SpecificRecord event) {}

    /**
     * Reads a record.
     *
     * @throws al.tryeza.messaging.SchemaUnavailable where nobody can say now whether it can be read
     */
    Read read(ConsumerRecord<byte[], byte[]> record) {
        Topic topic = AuditedTopics.topic(record.topic());
        var arrival = new Arrival(
                record.topic(),
                AuditedTopics.kind(topic),
                record.partition(),
                record.offset(),
                Bytes.ofNullable(record.key()),
                EnvelopeHeaders.all(record.headers()),
                Bytes.ofNullable(record.value()),
                clock.instant());
        Envelope envelope = EnvelopeHeaders.read(record.headers());
        if (envelope.eventId() != null && SealedLetter.is(topic, record)) {
            return coded(arrival, envelope, EntryCode.SEALED);
        }
        if (record.value() == null) {
            return coded(arrival, envelope, EntryCode.NO_VALUE);
        }
        if (envelope.eventId() == null) {
            return coded(arrival, envelope, EntryCode.NO_CE_ID);
        }
        try {
            return judge(topic, arrival, envelope, codec.decode(record.value()), record.value());
        } catch (Undecodable fault) {
            return coded(arrival, envelope, codeOf(fault));
        }
    }

    private Read judge(Topic topic, Arrival arrival, Envelope envelope, Decoded decoded, byte[] value) {
        SpecificRecord event = decoded.event();
        if (!(event.get(0) instanceof Structure structure) || !(event.get(1) instanceof Actor)) {
            return coded(arrival, envelope, EntryCode.TYPE_MISMATCH);
        }
        String type = "al.tryeza." + event.getSchema().getName();
        if (!type.equals(structure.getType())
                || !type.equals(envelope.type())
                || !AuditedTopics.carries(topic, event.getSchema())) {
            return coded(arrival, envelope, EntryCode.TYPE_MISMATCH);
        }
        var id = EnvelopeHeaders.uuid(structure.getId());
        if (id == null || !id.equals(envelope.eventId())) {
            return coded(arrival, envelope, EntryCode.ID_MISMATCH);
        }
        if (!structure.getSource().equals(envelope.source()) || !AuditedTopics.accepts(topic, structure.getSource())) {
            return coded(arrival, envelope, EntryCode.SOURCE_MISMATCH);
        }
        return EventFacts.legal(text(arrival.key()), event)
                .map(facts -> new Read(
                        new Entry(
                                arrival,
                                envelope,
                                decoded.contentId(),
                                facts,
                                slices.of(value, decoded.writer(), decoded.offset()),
                                null),
                        event))
                .orElseGet(() -> coded(arrival, envelope, EntryCode.ILLEGAL_VALUE));
    }

    private static Read coded(Arrival arrival, Envelope envelope, EntryCode code) {
        return new Read(Entry.unread(arrival, envelope, contentId(arrival.value()), code), null);
    }

    private static EntryCode codeOf(Undecodable fault) {
        return fault.code().equals(EntryCode.UNKNOWN_SCHEMA.name()) ? EntryCode.UNKNOWN_SCHEMA : EntryCode.UNDECODABLE;
    }

    /** The content id in the wire format: a zero, then four bytes. */
    private static @Nullable Integer contentId(@Nullable Bytes value) {
        if (value == null || value.length() < 5) {
            return null;
        }
        ByteBuffer front = ByteBuffer.wrap(value.toArray());
        return front.get() == 0 ? front.getInt() : null;
    }

    private static String text(@Nullable Bytes key) {
        return key == null ? "" : new String(key.toArray(), UTF_8);
    }
}
