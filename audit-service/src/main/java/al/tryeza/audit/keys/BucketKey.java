package al.tryeza.audit.keys;

import al.tryeza.keys.Ciphertext;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;

/**
 * The key of a bucket, opened: it seals the rows, and without it nobody can tell which row is whose. It has no text form and
 * is kept in memory for a minute at most.
 */
final class BucketKey {

    static final int LENGTH = 32;

    private final int bucket;
    private final int generation;
    private final AesGcmJce sealing;
    private final Mac looking;

    BucketKey(int bucket, int generation, byte[] key) throws GeneralSecurityException {
        this.bucket = bucket;
        this.generation = generation;
        this.sealing = new AesGcmJce(Derived.key(key, "seal"));
        this.looking = Derived.mac(Derived.key(key, "lookup"));
    }

    int generation() {
        return generation;
    }

    KeyLookup lookup(KeyName name) {
        return lookup(name.text().getBytes(StandardCharsets.UTF_8));
    }

    /** A row with a new key. */
    KeyRow make(KeyName name) throws GeneralSecurityException {
        byte[] key = Random.randBytes(DerivedKey.LENGTH);
        return row(key, name.text().getBytes(StandardCharsets.UTF_8));
    }

    /** The key of a row, provided that it is this name's. */
    DerivedKey open(KeyRow row, KeyName name) throws GeneralSecurityException {
        byte[] opened = unseal(row);
        if (!Arrays.equals(name(opened), name.text().getBytes(StandardCharsets.UTF_8))) {
            throw new GeneralSecurityException("A row of the key store is in the place of another");
        }
        return new DerivedKey(bucket, key(opened));
    }

    /** The key of a row that was found by its mark. */
    DerivedKey open(KeyRow row) throws GeneralSecurityException {
        return new DerivedKey(bucket, key(unseal(row)));
    }

    /** The row as the bucket's next key seals it. */
    KeyRow renew(KeyRow row, BucketKey next) throws GeneralSecurityException {
        byte[] opened = unseal(row);
        return next.row(key(opened), name(opened));
    }

    /** A key, and after it its name. */
    private byte[] unseal(KeyRow row) throws GeneralSecurityException {
        return sealing.decrypt(row.sealed().bytes(), place(row.lookup(), row.mark()));
    }

    private static byte[] key(byte[] both) {
        return Arrays.copyOf(both, DerivedKey.LENGTH);
    }

    private static byte[] name(byte[] both) {
        return Arrays.copyOfRange(both, DerivedKey.LENGTH, both.length);
    }

    private KeyRow row(byte[] key, byte[] name) throws GeneralSecurityException {
        Ciphertext lookup = lookup(name).lookup();
        Ciphertext mark = Ciphertext.of(DerivedKey.mark(key));
        byte[] both = Arrays.copyOf(key, key.length + name.length);
        System.arraycopy(name, 0, both, key.length, name.length);
        return new KeyRow(bucket, generation, lookup, mark, Ciphertext.of(sealing.encrypt(both, place(lookup, mark))));
    }

    private KeyLookup lookup(byte[] name) {
        return new KeyLookup(bucket, Ciphertext.of(Derived.again(looking).doFinal(name)));
    }

    /** A row that was moved to another place does not open. */
    private byte[] place(Ciphertext lookup, Ciphertext mark) {
        return ByteBuffer.allocate(2 * Integer.BYTES + 2 * Derived.LENGTH)
                .putInt(bucket)
                .putInt(generation)
                .put(lookup.bytes())
                .put(mark.bytes())
                .array();
    }
}
