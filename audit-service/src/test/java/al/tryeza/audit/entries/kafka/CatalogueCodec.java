package al.tryeza.audit.entries.kafka;

import al.tryeza.audit.WireFormat;
import al.tryeza.events.EventCatalogue;
import al.tryeza.messaging.Decoded;
import al.tryeza.messaging.EventCodec;
import al.tryeza.messaging.Undecodable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;

/** The wire format without a registry: a schema's content id is its place in the catalogue. */
final class CatalogueCodec implements EventCodec {

    @Override
    public boolean knows(Schema schema) {
        return true;
    }

    private final List<Schema> schemas = EventCatalogue.all().toList();

    CatalogueCodec() {
        EventCatalogue.trust();
    }

    @Override
    public byte[] encode(SpecificRecord event) {
        return WireFormat.of(schemas.indexOf(event.getSchema()), event);
    }

    @Override
    public Decoded decode(byte[] value) {
        if (value.length < 5 || value[0] != 0) {
            throw new Undecodable("NOT_AN_EVENT");
        }
        int id = ByteBuffer.wrap(value).getInt(1);
        if (id < 0 || id >= schemas.size()) {
            throw new Undecodable("UNKNOWN_SCHEMA");
        }
        Schema schema = schemas.get(id);
        try {
            var decoder = DecoderFactory.get().binaryDecoder(value, 5, value.length - 5, null);
            var event = new SpecificDatumReader<SpecificRecord>(schema, schema, SpecificData.getForSchema(schema))
                    .read(null, decoder);
            if (!decoder.isEnd()) {
                throw new Undecodable("TRAILING_BYTES");
            }
            return new Decoded(event, schema, id, 5);
        } catch (IOException | RuntimeException _) {
            throw new Undecodable("UNDECODABLE");
        }
    }
}
