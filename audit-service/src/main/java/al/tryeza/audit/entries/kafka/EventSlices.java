package al.tryeza.audit.entries.kafka;

import al.tryeza.audit.entries.Bytes;
import al.tryeza.audit.entries.Slices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;

/** Finds where the four nested records of an event begin, by passing over their bytes: nothing is written anew. */
final class EventSlices {

    private static final int RECORDS = 4;

    private final Map<Schema, Bytes> fingerprints = new ConcurrentHashMap<>();

    /**
     * The slices of an event that could be decoded.
     *
     * @param offset where the event's own bytes start within the value
     * @throws IllegalArgumentException where its schema has not four fields
     */
    Slices of(byte[] value, Schema schema, int offset) {
        if (schema.getFields().size() != RECORDS) {
            throw new IllegalArgumentException("an event has four records");
        }
        int[] ends = ends(value, schema.getFields(), offset);
        return new Slices(
                fingerprints.computeIfAbsent(schema, EventSlices::fingerprint),
                Bytes.of(value, offset, ends[0]),
                Bytes.of(value, ends[0], ends[1]),
                Bytes.of(value, ends[1], ends[2]),
                Bytes.of(value, ends[2], value.length));
    }

    /** Where each field ends but the last, which ends with the value. */
    private static int[] ends(byte[] value, List<Schema.Field> fields, int offset) {
        int[] ends = new int[RECORDS - 1];
        BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(value, offset, value.length - offset, null);
        try {
            for (int field = 0; field < ends.length; field++) {
                GenericDatumReader.skip(fields.get(field).schema(), decoder);
                ends[field] = value.length - decoder.inputStream().available();
            }
        } catch (IOException undecodable) {
            throw new UncheckedIOException(undecodable);
        }
        return ends;
    }

    private static Bytes fingerprint(Schema schema) {
        try {
            return Bytes.of(SchemaNormalization.parsingFingerprint("SHA-256", schema));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java runtime has SHA-256", missing);
        }
    }
}
