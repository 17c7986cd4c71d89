package al.tryeza.audit.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** All that is made of 32 random bytes: what seals (AES-256-GCM) and what salts, kept apart by HKDF (RFC 5869). */
public final class DerivedKey implements EntryKey {

    /** Length of the random bytes. */
    public static final int LENGTH = 32;

    private static final String MAC = "HmacSHA256";
    private static final byte[] SEALING = "tryeza/entry/seal/v1".getBytes(US_ASCII);
    private static final byte[] SALTING = "tryeza/entry/salt/v1".getBytes(US_ASCII);
    private static final byte[] MARK = "idx".getBytes(US_ASCII);
    private static final int IV = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(DerivedKey::cipher);
    private static final SecretKey NO_KEY = new SecretKeySpec(new byte[LENGTH], "AES");

    private final int bucket;
    private final byte[] mark;
    private final SecretKey sealing;
    /** Never used itself, only copied: a copy knows the key already. */
    private final Mac salting;

    /**
     * The key made of these bytes.
     *
     * @param secret 32 random bytes
     */
    public DerivedKey(int bucket, byte[] secret) {
        if (secret.length != LENGTH) {
            throw new IllegalArgumentException("a key has 32 bytes");
        }
        this.bucket = bucket;
        this.mark = mark(secret);
        this.sealing = derive("AES", secret, SEALING);
        this.salting = mac(derive(MAC, secret, SALTING));
    }

    /** The mark of a key, without what else is made of it. */
    static byte[] mark(byte[] secret) {
        return mac(new SecretKeySpec(secret, MAC)).doFinal(MARK);
    }

    private static SecretKey derive(String algorithm, byte[] secret, byte[] purpose) {
        try {
            AlgorithmParameterSpec how =
                    HKDFParameterSpec.ofExtract().addIKM(secret).thenExpand(purpose, LENGTH);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, how);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java runtime has HKDF", missing);
        }
    }

    private static Mac mac(SecretKey key) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java runtime has HMAC with SHA-256", missing);
        }
    }

    private static Mac copy(Mac mac) {
        try {
            return (Mac) mac.clone();
        } catch (CloneNotSupportedException other) {
            throw new IllegalStateException("the HMAC of every Java runtime can be copied", other);
        }
    }

    @Override
    public int bucket() {
        return bucket;
    }

    @Override
    public byte[] mark() {
        return mark.clone();
    }

    @Override
    public byte[] salt(byte[] nonce, String compartment) {
        Mac mac = copy(salting);
        mac.update(nonce);
        return mac.doFinal(compartment.getBytes(UTF_8));
    }

    @Override
    public byte[] seal(byte[] bytes, byte[] place) {
        byte[] iv = new byte[IV];
        RANDOM.nextBytes(iv);
        try {
            return with(Cipher.ENCRYPT_MODE, iv, place, cipher -> {
                byte[] sealed = Arrays.copyOf(iv, IV + cipher.getOutputSize(bytes.length));
                cipher.doFinal(bytes, 0, bytes.length, sealed, IV);
                return sealed;
            });
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java runtime has AES-GCM", missing);
        }
    }

    @Override
    public byte[] open(byte[] sealed, byte[] place) throws GeneralSecurityException {
        if (sealed.length < IV) {
            throw new GeneralSecurityException("too short to be sealed");
        }
        return with(
                Cipher.DECRYPT_MODE,
                Arrays.copyOf(sealed, IV),
                place,
                cipher -> cipher.doFinal(sealed, IV, sealed.length - IV));
    }

    private interface Work {
        byte[] by(Cipher cipher) throws GeneralSecurityException;
    }

    /** A thread has one cipher, for finding one costs more than using it; it forgets the key when the work is done. */
    private byte[] with(int mode, byte[] iv, byte[] place, Work work) throws GeneralSecurityException {
        Cipher cipher = CIPHER.get();
        try {
            cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD(place);
            return work.by(cipher);
        } finally {
            cipher.init(Cipher.DECRYPT_MODE, NO_KEY, new GCMParameterSpec(TAG_BITS, iv));
        }
    }

    private static Cipher cipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java runtime has AES-GCM", missing);
        }
    }

    @Override
    public String toString() {
        return "a key";
    }
}
