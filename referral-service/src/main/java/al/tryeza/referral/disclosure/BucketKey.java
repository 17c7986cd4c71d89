package al.tryeza.referral.disclosure;

import al.tryeza.keys.Ciphertext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The key of one of the {@value #BUCKETS} buckets into which the keys of cases fall: who seals needs the public half alone;
 * the private half opens, and only the key service opens that.
 *
 * @param bucket from 0
 * @param generation from 1; counts how often the bucket got a new key
 * @param publicHalf a Tink keyset
 * @param privateHalf wrapped by the key service
 * @param kept keys of the cases that were left in the bucket when it got this key, wrapped by it: with them an older
 *     copy of the data can still be opened, but for what was erased
 */
record BucketKey(
        int bucket, int generation, Ciphertext publicHalf, Ciphertext privateHalf, Map<UUID, Ciphertext> kept) {

    /** How many buckets there are: erasing one case re-wraps only the cases that share its bucket. */
    static final int BUCKETS = 4096;

    private static final int FORMAT = 1;
    private static final int LARGEST = 1 << 20;

    BucketKey {
        kept = Map.copyOf(kept);
    }

    /** As it is kept: format, public half, private half, number of kept keys, each with its id. */
    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            write(out, publicHalf);
            write(out, privateHalf);
            out.writeInt(kept.size());
            for (var each : kept.entrySet()) {
                out.writeLong(each.getKey().getMostSignificantBits());
                out.writeLong(each.getKey().getLeastSignificantBits());
                write(out, each.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static BucketKey of(int bucket, int generation, byte[] bytes) throws GeneralSecurityException {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != FORMAT) {
                throw new GeneralSecurityException("A bucket's key is in an unknown format");
            }
            Ciphertext publicHalf = read(in);
            Ciphertext privateHalf = read(in);
            Map<UUID, Ciphertext> kept = new LinkedHashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                kept.put(new UUID(in.readLong(), in.readLong()), read(in));
            }
            return new BucketKey(bucket, generation, publicHalf, privateHalf, kept);
        } catch (IOException e) {
            throw new GeneralSecurityException("A bucket's key is damaged", e);
        }
    }

    private static void write(DataOutputStream out, Ciphertext part) throws IOException {
        byte[] bytes = part.bytes();
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static Ciphertext read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LARGEST) {
            throw new IOException("no length");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("cut short");
        }
        return Ciphertext.of(bytes);
    }
}
