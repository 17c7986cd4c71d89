package al.tryeza.messaging.outbox;

import al.tryeza.events.Headers;
import al.tryeza.events.Structure;
import al.tryeza.messaging.TraceParent;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import org.apache.avro.Schema;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0 in binary mode for Kafka, with the extension {@code sequence} for the version in the key's order. */
final class CloudEventHeaders {

    private CloudEventHeaders() {}

    static String typeOf(Schema schema) {
        return "al.tryeza." + schema.getName();
    }

    static org.apache.kafka.common.header.Headers of(Structure structure, String key, @Nullable TraceParent cause) {
        var headers = new RecordHeaders();
        add(headers, Headers.SPEC_VERSION, "1.0");
        add(headers, Headers.ID, structure.getId());
        add(headers, Headers.TYPE, structure.getType());
        add(headers, Headers.SOURCE, structure.getSource());
        add(headers, Headers.SUBJECT, key);
        add(headers, Headers.TIME, DateTimeFormatter.ISO_INSTANT.format(structure.getTime()));
        add(headers, Headers.SEQUENCE, Long.toString(structure.getVersion()));
        add(headers, Headers.CONTENT_TYPE, "application/avro");
        if (cause != null) {
            add(headers, Headers.TRACE_PARENT, cause.header());
        }
        return headers;
    }

    private static void add(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
