package al.tryeza.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.junit.jupiter.api.Test;

class EventBytesTest {

    static {
        EventCatalogue.trust();
    }

    private static final CaseViewed EVENT = new CaseViewed(
            new Structure("e-1", "al.tryeza.CaseViewed", "/referral-service", 7L, Instant.ofEpochSecond(1)),
            new Actor("police.vlore", "police.vlore", "table-member"),
            new CaseSubject("C-1", "AL-12"),
            new CaseViewedContent(ViewedResource.CASE, Instant.ofEpochSecond(0)));

    private static byte[] encode(Object value, Schema schema) throws IOException {
        var bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new SpecificDatumWriter<>(schema).write(value, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }

    @Test
    void the_bytes_of_an_event_are_its_four_slices_one_after_the_other() throws IOException {
        var slices = new ByteArrayOutputStream();
        for (Object part : List.of(EVENT.getStructure(), EVENT.getActor(), EVENT.getSubject(), EVENT.getContent())) {
            slices.write(encode(part, ((org.apache.avro.specific.SpecificRecord) part).getSchema()));
        }
        assertThat(encode(EVENT, CaseViewed.getClassSchema())).isEqualTo(slices.toByteArray());
    }

    @Test
    void a_code_newer_than_the_reader_is_read_as_unrecognised() throws IOException {
        Schema newer = SchemaBuilder.enumeration("Need")
                .namespace("al.tryeza.events")
                .defaultSymbol("UNRECOGNISED")
                .symbols("LEGAL", "LEGAL_IN_2030", "UNRECOGNISED");
        var bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new GenericDatumWriter<>(newer).write(new GenericData.EnumSymbol(newer, "LEGAL_IN_2030"), encoder);
        encoder.flush();

        Need read = new SpecificDatumReader<Need>(newer, Need.getClassSchema())
                .read(null, DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null));

        assertThat(read).isEqualTo(Need.UNRECOGNISED);
    }

    @Test
    void an_event_can_be_read_back_by_its_class() throws IOException {
        CaseViewed read = new SpecificDatumReader<CaseViewed>(CaseViewed.getClassSchema())
                .read(null, DecoderFactory.get().binaryDecoder(encode(EVENT, CaseViewed.getClassSchema()), null));
        assertThat(read).isEqualTo(EVENT);
    }
}
