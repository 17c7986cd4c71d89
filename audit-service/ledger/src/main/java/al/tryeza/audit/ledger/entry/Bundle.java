package al.tryeza.audit.ledger.entry;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Entries in a row, each with its length before it (C2SP {@code tlog-tiles}, entry bundles). */
public final class Bundle {

    private static final int LENGTH = Short.BYTES;
    private static final int LONGEST = 0xFFFF;

    private Bundle() {}

    /**
     * The entries in a row.
     *
     * @throws IllegalArgumentException where an entry has more than 65,535 bytes
     */
    public static byte[] of(List<byte[]> entries) {
        var bundle = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > LONGEST) {
                throw new IllegalArgumentException("an entry of a bundle has at most 65,535 bytes");
            }
            bundle.write(entry.length >>> Byte.SIZE);
            bundle.write(entry.length);
            bundle.writeBytes(entry);
        }
        return bundle.toByteArray();
    }

    /** Its entries; empty where it is cut off. */
    public static Optional<List<byte[]>> parse(byte[] bundle) {
        List<byte[]> entries = new ArrayList<>();
        int position = 0;
        while (position < bundle.length) {
            int start = position + LENGTH;
            if (start > bundle.length) {
                return Optional.empty();
            }
            int end = start + (((bundle[position] & 0xFF) << Byte.SIZE) | (bundle[position + 1] & 0xFF));
            if (end > bundle.length) {
                return Optional.empty();
            }
            entries.add(Arrays.copyOfRange(bundle, start, end));
            position = end;
        }
        return Optional.of(entries);
    }
}
