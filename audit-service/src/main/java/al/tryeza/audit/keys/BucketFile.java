package al.tryeza.audit.keys;

import al.tryeza.keys.Ciphertext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;

/**
 * The key of a bucket as it is kept.
 *
 * @param wrapped by the key service
 * @param left the rows that were left in the bucket when it got this key, sealed by it: with them an older copy of the
 *     database can still be opened, but for what was destroyed
 */
record BucketFile(Ciphertext wrapped, List<KeyRow> left) {

    private static final int FORMAT = 1;
    private static final int LARGEST = 1 << 20;

    BucketFile {
        left = List.copyOf(left);
    }

    /** Format, wrapped key, number of rows, each with lookup, mark and what is sealed. */
    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            write(out, wrapped);
            out.writeInt(left.size());
            for (KeyRow row : left) {
                write(out, row.lookup());
                write(out, row.mark());
                write(out, row.sealed());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static BucketFile of(int bucket, int generation, byte[] bytes) throws GeneralSecurityException {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != FORMAT) {
                throw new GeneralSecurityException("A bucket's key is in an unknown format");
            }
            Ciphertext wrapped = read(in);
            List<KeyRow> left = new ArrayList<>();
            for (int more = in.readInt(); more > 0; more--) {
                left.add(new KeyRow(bucket, generation, read(in), read(in), read(in)));
            }
            return new BucketFile(wrapped, left);
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
