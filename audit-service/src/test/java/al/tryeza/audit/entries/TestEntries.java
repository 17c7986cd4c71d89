package al.tryeza.audit.entries;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Entries with the parts that a test is about. */
public final class TestEntries {

    public static final Instant TIME = Instant.parse("2026-11-01T08:00:00.123456Z");

    private static final byte[] FINGERPRINT = new byte[32];
    private static final int SCHEMA = 7;

    private TestEntries() {}

    /** An event whose four records are these words. */
    public static Entry event(
            String topic,
            UUID id,
            @Nullable String caseRef,
            long position,
            List<@Nullable Bytes> headers,
            String... parts) {
        Slices slices =
                new Slices(Bytes.of(FINGERPRINT), bytes(parts[0]), bytes(parts[1]), bytes(parts[2]), bytes(parts[3]));
        byte[] words = String.join("", parts).getBytes(UTF_8);
        byte[] value = ByteBuffer.allocate(5 + words.length)
                .put((byte) 0)
                .putInt(SCHEMA)
                .put(words)
                .array();
        return new Entry(
                arrival(topic, position, headers, Bytes.of(value)),
                new Envelope(id, "al.tryeza.CaseOpened", "/referral-service", TIME),
                SCHEMA,
                new Facts("key", 1, TIME, caseRef, "vatra.worker", "shelter.vatra", "table-member"),
                slices,
                null);
    }

    /** An event about a case. */
    public static Entry event(UUID id, String caseRef, long position, String content) {
        return event("case-events", id, caseRef, position, List.of(), "structure", "actor", "subject of it", content);
    }

    /** A record that could not be read. */
    public static Entry unread(@Nullable UUID id, long position, @Nullable String value) {
        return Entry.unread(
                arrival("case-events", position, List.of(), value == null ? null : bytes(value)),
                new Envelope(id, null, null, null),
                null,
                EntryCode.UNDECODABLE);
    }

    private static Arrival arrival(String topic, long position, List<@Nullable Bytes> headers, @Nullable Bytes value) {
        TopicKind kind = topic.endsWith("-dlt") ? TopicKind.DEAD_LETTERS : TopicKind.GAPLESS;
        return new Arrival(topic, kind, 0, position, bytes("key"), headers, value, TIME);
    }

    public static Bytes bytes(String text) {
        return Bytes.of(text.getBytes(UTF_8));
    }
}
