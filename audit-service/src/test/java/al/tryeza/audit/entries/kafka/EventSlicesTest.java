package al.tryeza.audit.entries.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import al.tryeza.audit.entries.Slices;
import al.tryeza.events.EventCatalogue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BlockingBinaryEncoder;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.util.RandomData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventSlicesTest {

    private static final int FRONT = 5;

    private final EventSlices slices = new EventSlices();

    static Stream<Schema> events() {
        return EventCatalogue.all();
    }

    @ParameterizedTest
    @MethodSource("events")
    void the_slices_of_an_event_are_its_four_records_and_nothing_is_left_over(Schema schema) throws Exception {
        for (Object datum : new RandomData(schema, 50, 7)) {
            var event = (GenericRecord) datum;
            List<byte[]> records = Stream.of("structure", "actor", "subject", "content")
                    .map(name -> encoded((GenericRecord) event.get(name), false))
                    .toList();
            Slices found = slices.of(joined(records), schema, FRONT);
            assertThat(Stream.of(found.structure(), found.actor(), found.subject(), found.content()))
                    .map(al.tryeza.audit.entries.Bytes::toArray)
                    .containsExactlyElementsOf(records);
            assertThat(found.schema().toArray()).isEqualTo(SchemaNormalization.parsingFingerprint("SHA-256", schema));
        }
    }

    /** Lists may be written in blocks that say how long they are; such bytes are sliced as they stand. */
    @ParameterizedTest
    @MethodSource("events")
    void bytes_that_another_encoder_would_have_written_otherwise_are_sliced_as_they_are(Schema schema) {
        for (Object datum : new RandomData(schema, 10, 11)) {
            var event = (GenericRecord) datum;
            List<byte[]> records = Stream.of("structure", "actor", "subject", "content")
                    .map(name -> encoded((GenericRecord) event.get(name), true))
                    .toList();
            Slices found = slices.of(joined(records), schema, FRONT);
            assertThat(found.content().toArray()).isEqualTo(records.getLast());
        }
    }

    @Test
    void a_record_that_is_not_built_as_events_are_is_refused() {
        Schema other = SchemaBuilder.record("X").fields().requiredString("x").endRecord();
        assertThatThrownBy(() -> slices.of(new byte[9], other, FRONT)).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] joined(List<byte[]> records) {
        var value = new ByteArrayOutputStream();
        value.writeBytes(new byte[FRONT]);
        records.forEach(value::writeBytes);
        return value.toByteArray();
    }

    private static byte[] encoded(GenericRecord record, boolean blocking) {
        var bytes = new ByteArrayOutputStream();
        Encoder encoder = blocking
                ? new EncoderFactory().configureBlockSize(64).blockingBinaryEncoder(bytes, null)
                : EncoderFactory.get().binaryEncoder(bytes, null);
        assertThat(encoder instanceof BlockingBinaryEncoder).isEqualTo(blocking);
        try {
            new GenericDatumWriter<GenericRecord>(record.getSchema()).write(record, encoder);
            encoder.flush();
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
        return bytes.toByteArray();
    }
}
