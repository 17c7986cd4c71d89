package al.tryeza.audit.entries;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is sealed together as an entry's subject: everything by which it could be told whom it is about.
 *
 * @param caseRef the case it is about, or null where it is about none
 * @param key of the record
 * @param headers name, value, name, value … in their order; a value may be absent
 * @param subject the event's subject, or null where the record is no event
 */
record Letter(
        @Nullable String caseRef,
        @Nullable Bytes key,
        List<@Nullable Bytes> headers,
        @Nullable Bytes subject) {

    private static final int ABSENT = -1;

    static Letter of(Entry entry) {
        Arrival arrival = entry.arrival();
        return new Letter(
                entry.facts() == null ? null : entry.facts().caseRef(),
                arrival.key(),
                arrival.headers(),
                entry.slices() == null ? null : entry.slices().subject());
    }

    /** Each part with its length before it, or -1 where it is absent; before the headers, how many there are. */
    byte[] bytes() {
        byte[] ref = caseRef == null ? null : caseRef.getBytes(UTF_8);
        var parts = new ArrayList<byte @Nullable []>();
        parts.add(ref);
        parts.add(array(key));
        parts.add(array(subject));
        headers.forEach(header -> parts.add(array(header)));
        int length = Integer.BYTES;
        for (byte[] part : parts) {
            length += Integer.BYTES + (part == null ? 0 : part.length);
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).putInt(headers.size());
        for (byte[] part : parts) {
            bytes.putInt(part == null ? ABSENT : part.length);
            if (part != null) {
                bytes.put(part);
            }
        }
        return bytes.array();
    }

    static Letter parse(byte[] written) {
        ByteBuffer bytes = ByteBuffer.wrap(written);
        int count = bytes.getInt();
        byte[] ref = part(bytes);
        Bytes key = Bytes.ofNullable(part(bytes));
        Bytes subject = Bytes.ofNullable(part(bytes));
        var headers = new ArrayList<@Nullable Bytes>(count);
        for (int number = 0; number < count; number++) {
            headers.add(Bytes.ofNullable(part(bytes)));
        }
        return new Letter(ref == null ? null : new String(ref, UTF_8), key, headers, subject);
    }

    private static byte @Nullable [] part(ByteBuffer bytes) {
        int length = bytes.getInt();
        if (length == ABSENT) {
            return null;
        }
        byte[] part = new byte[length];
        bytes.get(part);
        return part;
    }

    private static byte @Nullable [] array(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.toArray();
    }
}
