package al.tryeza.audit.entries;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Bytes as received. They have no text form, so that they cannot reach a log line or a message. */
public final class Bytes {

    private final byte[] bytes;

    private Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Bytes of(byte[] bytes) {
        return new Bytes(bytes.clone());
    }

    /** Those from a place up to before another. */
    public static Bytes of(byte[] bytes, int from, int to) {
        return new Bytes(Arrays.copyOfRange(bytes, from, to));
    }

    /** The bytes, or null for null, as records of the broker may have no key and no value. */
    public static @Nullable Bytes ofNullable(byte @Nullable [] bytes) {
        return bytes == null ? null : of(bytes);
    }

    public byte[] toArray() {
        return bytes.clone();
    }

    public int length() {
        return bytes.length;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
