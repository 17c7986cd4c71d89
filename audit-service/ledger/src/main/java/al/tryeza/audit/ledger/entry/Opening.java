package al.tryeza.audit.ledger.entry;

import al.tryeza.audit.ledger.tree.Hash;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One compartment shown: its bytes and what is needed to see that they are those of the entry. */
public final class Opening {

    /** Length of a salt in bytes. */
    public static final int SALT = 32;

    /** Length of a schema's fingerprint in bytes: SHA-256 of its parsing canonical form. */
    public static final int FINGERPRINT = 32;

    private static final String MAC = "HmacSHA256";
    private static final byte[] TAG = "tryeza/compartment/v1\n".getBytes(StandardCharsets.US_ASCII);

    private final Compartment compartment;
    private final byte[] salt;
    private final byte[] schema;
    private final byte[] bytes;

    /**
     * Shows a compartment.
     *
     * @param salt known to nobody before it is shown
     * @param schema fingerprint of the schema with which the bytes are read; zeros where there is none
     * @param bytes as they were received
     * @throws IllegalArgumentException where salt or fingerprint have another length
     */
    public Opening(Compartment compartment, byte[] salt, byte[] schema, byte[] bytes) {
        if (salt.length != SALT || schema.length != FINGERPRINT) {
            throw new IllegalArgumentException("a salt and a fingerprint have 32 bytes");
        }
        this.compartment = compartment;
        this.salt = salt.clone();
        this.schema = schema.clone();
        this.bytes = bytes.clone();
    }

    public Compartment compartment() {
        return compartment;
    }

    public byte[] salt() {
        return salt.clone();
    }

    public byte[] schema() {
        return schema.clone();
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** What stands in the log for it: a keyed hash, which tells nothing without the salt. */
    public Hash commitment() {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(salt, MAC));
            mac.update(TAG);
            mac.update(compartment.id());
            mac.update(schema);
            return Hash.of(mac.doFinal(bytes));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java runtime has HMAC with SHA-256", missing);
        }
    }

    /** Which compartment, and nothing of what is in it. */
    @Override
    public String toString() {
        return "opening of " + compartment.code();
    }
}
