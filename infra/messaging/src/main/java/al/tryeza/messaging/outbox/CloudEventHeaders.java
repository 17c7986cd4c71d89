package al.tryeza.messaging.outbox;

import al.tryeza.events.Headers;
import al.tryeza.events.Structure;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.apache.avro.Schema;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** CloudEvents 1.0 in binary mode for Kafka, with the extension {@code sequence} for the version in the key's order. */
final class CloudEventHeaders {

    private static final Pattern TRACE_ID = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern SPAN_ID = Pattern.compile("[0-9a-f]{16}");

    private CloudEventHeaders() {}

    static String typeOf(Schema schema) {
        return "al.tryeza." + schema.getName();
    }

    static org.apache.kafka.common.header.Headers of(Structure structure, String key) {
        var headers = new RecordHeaders();
        add(headers, Headers.SPEC_VERSION, "1.0");
        add(headers, Headers.ID, structure.getId());
        add(headers, Headers.TYPE, structure.getType());
        add(headers, Headers.SOURCE, structure.getSource());
        add(headers, Headers.SUBJECT, key);
        add(headers, Headers.TIME, DateTimeFormatter.ISO_INSTANT.format(structure.getTime()));
        add(headers, Headers.SEQUENCE, Long.toString(structure.getVersion()));
        add(headers, Headers.CONTENT_TYPE, "application/avro");
        addTrace(headers, MDC.get("traceId"), MDC.get("spanId"));
        return headers;
    }

    private static void addTrace(RecordHeaders headers, @Nullable String traceId, @Nullable String spanId) {
        if (traceId != null
                && spanId != null
                && TRACE_ID.matcher(traceId).matches()
                && SPAN_ID.matcher(spanId).matches()) {
            add(headers, Headers.TRACE_PARENT, "00-" + traceId + "-" + spanId + "-01");
        }
    }

    private static void add(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
