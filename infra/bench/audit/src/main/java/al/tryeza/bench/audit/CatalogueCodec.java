package al.tryeza.bench.audit;

import al.tryeza.events.EventCatalogue;
import al.tryeza.messaging.Decoded;
import al.tryeza.messaging.EventCodec;
import al.tryeza.messaging.Undecodable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/** The wire format without a registry to ask: a schema's content id is its place in the catalogue, from 1. */
public final class CatalogueCodec implements EventCodec {

    private static final int PREFIX = 1 + Integer.BYTES;

    private final List<Schema> schemas = EventCatalogue.schemas().toList();

    public CatalogueCodec() {
        EventCatalogue.trust();
    }

    @Override
    public boolean knows(Schema schema) {
        return true;
    }

    @Override
    public byte[] encode(SpecificRecord event) {
        var bytes = new ByteArrayOutputStream(512);
        int id = 1 + schemas.indexOf(event.getSchema());
        bytes.writeBytes(ByteBuffer.allocate(PREFIX).put((byte) 0).putInt(id).array());
        try {
            BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
            new SpecificDatumWriter<>(event.getSchema(), SpecificData.getForClass(event.getClass()))
                    .write(event, encoder);
            encoder.flush();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public Decoded decode(byte[] value) {
        int id = ByteBuffer.wrap(value).getInt(1);
        if (id < 1 || id > schemas.size()) {
            throw new Undecodable("UNKNOWN_SCHEMA");
        }
        Schema schema = schemas.get(id - 1);
        try {
            var decoder = DecoderFactory.get().binaryDecoder(value, PREFIX, value.length - PREFIX, null);
            SpecificRecord event = new SpecificDatumReader<SpecificRecord>(
                            schema, schema, SpecificData.getForSchema(schema))
                    .read(null, decoder);
            return new Decoded(event, schema, id, PREFIX);
        } catch (IOException malformed) {
            throw new Undecodable("UNDECODABLE");
        }
    }
}
