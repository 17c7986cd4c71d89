package al.tryeza.audit.entries.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import al.tryeza.audit.entries.Bytes;
import al.tryeza.audit.entries.Envelope;
import al.tryeza.audit.ids.LegalText;
import al.tryeza.events.Headers;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Reads the headers of a record, which may hold anything. */
final class EnvelopeHeaders {

    private EnvelopeHeaders() {}

    static Envelope read(org.apache.kafka.common.header.Headers headers) {
        return new Envelope(
                uuid(text(headers, Headers.ID)),
                text(headers, Headers.TYPE),
                text(headers, Headers.SOURCE),
                time(text(headers, Headers.TIME)));
    }

    /** Every header as received: name, value, name, value … */
    static List<@Nullable Bytes> all(org.apache.kafka.common.header.Headers headers) {
        var all = new ArrayList<@Nullable Bytes>();
        for (Header header : headers) {
            all.add(Bytes.of(header.key().getBytes(UTF_8)));
            all.add(Bytes.ofNullable(header.value()));
        }
        return all;
    }

    /** The id, where the text is one in its usual form. */
    static @Nullable UUID uuid(@Nullable String text) {
        if (text == null || text.length() != 36) {
            return null;
        }
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equalsIgnoreCase(text) ? id : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static @Nullable Instant time(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            Instant time = OffsetDateTime.parse(text).toInstant();
            return LegalText.isTime(time) ? time : null;
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static @Nullable String text(org.apache.kafka.common.header.Headers headers, String name) {
        Header header = headers.lastHeader(name);
        if (header == null || header.value() == null) {
            return null;
        }
        String text = new String(header.value(), UTF_8);
        return LegalText.isId(text) ? text : null;
    }
}
