package al.tryeza.audit.entries.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import al.tryeza.audit.entries.Appended;
import al.tryeza.audit.entries.Arrival;
import al.tryeza.audit.entries.Bytes;
import al.tryeza.audit.entries.Entry;
import al.tryeza.audit.entries.Envelope;
import al.tryeza.audit.entries.Facts;
import al.tryeza.audit.entries.TopicKind;
import al.tryeza.events.EventCatalogue;
import al.tryeza.events.Structure;
import al.tryeza.messaging.EventCodec;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.transaction.support.TransactionOperations;

/** Gives an event of this service the form in which others' events arrive. */
final class OwnEvents implements OwnEntries {

    private static final String SOURCE = "/" + AuditedTopics.READER;

    /** What the broker would have given: there is none. */
    private static final int NO_PARTITION = -1;

    /** A zero and the content id. */
    private static final int FRONT = 5;

    private final EventCodec codec;
    private final Recording recording;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final EventSlices slices = new EventSlices();

    OwnEvents(EventCodec codec, Recording recording, TransactionOperations transaction, Clock clock) {
        this.codec = codec;
        this.recording = recording;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public long record(String topic, String key, SpecificRecord event) {
        RecordReader.Read read = read(topic, key, event);
        return Objects.requireNonNull(
                transaction.execute(_ -> switch (recording.record(List.of(read)).getFirst()) {
                    case Appended.Stored stored -> stored.index();
                    case Appended.Duplicate again -> again.index();
                }));
    }

    private RecordReader.Read read(String topic, String key, SpecificRecord event) {
        if (!EventCatalogue.recordedBy(AuditedTopics.READER).contains(event.getSchema())
                || !(event.get(0) instanceof Structure structure)
                || !structure.getSource().equals(SOURCE)
                || !structure.getType().equals("al.tryeza." + event.getSchema().getName())) {
            throw new IllegalArgumentException("not an event of this service's own");
        }
        byte[] value = codec.encode(event);
        var envelope = new Envelope(
                UUID.fromString(structure.getId()), structure.getType(), structure.getSource(), structure.getTime());
        Facts facts = EventFacts.legal(key, event)
                .orElseThrow(
                        () -> new IllegalArgumentException("an event with an id, a version or a time that cannot be"));
        return new RecordReader.Read(
                new Entry(
                        new Arrival(
                                topic,
                                TopicKind.OWN,
                                NO_PARTITION,
                                0,
                                Bytes.of(key.getBytes(UTF_8)),
                                List.of(),
                                Bytes.of(value),
                                clock.instant()),
                        envelope,
                        ByteBuffer.wrap(value).getInt(1),
                        facts,
                        slices.of(value, event.getSchema(), FRONT),
                        null),
                event);
    }
}
