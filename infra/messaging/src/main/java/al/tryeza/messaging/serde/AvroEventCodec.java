package al.tryeza.messaging.serde;

import al.tryeza.events.EventCatalogue;
import al.tryeza.messaging.Decoded;
import al.tryeza.messaging.EventCodec;
import al.tryeza.messaging.SchemaUnavailable;
import al.tryeza.messaging.Undecodable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/** The codec over pinned schemas; the registry is asked only about an id that was never seen here. */
final class AvroEventCodec implements EventCodec {

    private static final byte MAGIC = 0;
    private static final int PREFIX = 1 + Integer.BYTES;

    static {
        EventCatalogue.trust();
    }

    private final PinnedSchemas pinned;
    private final SchemaRegistry registry;
    private final Map<String, Schema> readers =
            EventCatalogue.schemas().collect(Collectors.toUnmodifiableMap(Schema::getFullName, Function.identity()));

    AvroEventCodec(PinnedSchemas pinned, SchemaRegistry registry) {
        this.pinned = pinned;
        this.registry = registry;
    }

    @Override
    public byte[] encode(SpecificRecord event) {
        Schema schema = event.getSchema();
        int id = pinned.contentId(schema).orElseThrow(() -> new SchemaUnavailable(schema.getFullName()));
        var bytes = new ByteArrayOutputStream(512);
        bytes.writeBytes(ByteBuffer.allocate(PREFIX).put(MAGIC).putInt(id).array());
        try {
            BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
            new SpecificDatumWriter<>(schema, SpecificData.getForClass(event.getClass())).write(event, encoder);
            encoder.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    @Override
    public Decoded decode(byte[] value) {
        if (value.length <= PREFIX || value[0] != MAGIC) {
            throw new Undecodable("NOT_AN_EVENT");
        }
        int id = ByteBuffer.wrap(value, 1, Integer.BYTES).getInt();
        if (id <= 0) {
            // the registry counts from 1, and takes a number below it for a fault of the question
            throw new Undecodable("UNKNOWN_SCHEMA");
        }
        Schema writer = pinned.schema(id).orElseGet(() -> asked(id));
        Schema reader = readers.get(writer.getFullName());
        if (reader == null) {
            throw new Undecodable("UNKNOWN_RECORD");
        }
        return new Decoded(read(value, writer, reader), writer, id, PREFIX);
    }

    @Override
    public boolean knows(Schema schema) {
        return pinned.contentId(schema).isPresent();
    }

    private Schema asked(int id) {
        Schema schema = registry.schema(id).orElseThrow(() -> new Undecodable("UNKNOWN_SCHEMA"));
        pinned.pin(id, schema);
        return schema;
    }

    // Avro throws what it likes about bytes that are not what the schema says
    private static SpecificRecord read(byte[] value, Schema writer, Schema reader) {
        try {
            BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(value, PREFIX, value.length - PREFIX, null);
            SpecificRecord event = new SpecificDatumReader<SpecificRecord>(
                            writer, reader, SpecificData.getForSchema(reader))
                    .read(null, decoder);
            if (!decoder.isEnd()) {
                throw new Undecodable("TRAILING_BYTES");
            }
            return event;
        } catch (Undecodable already) {
            throw already;
        } catch (IOException | RuntimeException malformed) {
            throw new Undecodable("UNDECODABLE");
        }
    }
}
