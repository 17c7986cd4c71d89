package al.tryeza.audit.entries.kafka;

import al.tryeza.audit.entries.Bytes;
import al.tryeza.audit.entries.EventRecords;
import al.tryeza.messaging.Decoded;
import al.tryeza.messaging.EventCodec;
import al.tryeza.messaging.Undecodable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.data.TimeConversions;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.DecoderFactory;
import org.jspecify.annotations.Nullable;

/** Reads stored bytes by the schema they were written with, so that codes newer than ours are shown as they are. */
final class AvroEventRecords implements EventRecords {

    private final EventCodec codec;
    private final GenericData data = new GenericData();

    AvroEventRecords(EventCodec codec) {
        this.codec = codec;
        data.addLogicalTypeConversion(new TimeConversions.TimestampMicrosConversion());
    }

    @Override
    public Optional<Map<String, Object>> read(Bytes value) {
        byte[] bytes = value.toArray();
        try {
            return Optional.of(fields(written(bytes, codec.decode(bytes))));
        } catch (Undecodable _) {
            return Optional.empty();
        }
    }

    private IndexedRecord written(byte[] bytes, Decoded decoded) {
        var decoder =
                DecoderFactory.get().binaryDecoder(bytes, decoded.offset(), bytes.length - decoded.offset(), null);
        try {
            return new GenericDatumReader<IndexedRecord>(decoded.writer(), decoded.writer(), data).read(null, decoder);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Map<String, Object> fields(IndexedRecord record) {
        var fields = new LinkedHashMap<String, Object>();
        for (var field : record.getSchema().getFields()) {
            fields.put(field.name(), json(record.get(field.pos())));
        }
        return fields;
    }

    // values may be null, which the nullness checker's model of collections does not know
    @SuppressWarnings("NullAway")
    private static @Nullable Object json(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case IndexedRecord record -> fields(record);
            case Collection<?> items ->
                items.stream().map(AvroEventRecords::json).toList();
            case Number number -> number;
            case Boolean truth -> truth;
            default -> value.toString();
        };
    }
}
