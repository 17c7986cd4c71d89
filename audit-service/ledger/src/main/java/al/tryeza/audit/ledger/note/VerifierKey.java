package al.tryeza.audit.ledger.note;

import al.tryeza.audit.ledger.text.Base64Text;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A public key with a name, as {@code name+id+key}.
 *
 * @param id first four bytes of a hash over name, type and key
 */
public record VerifierKey(String name, int id, KeyType type, PublicKey key) {

    /**
     * Reads a key in its one form.
     *
     * @throws Unbelievable where it is malformed, of another type, or not the key of its id
     */
    public static VerifierKey parse(String text) throws Unbelievable {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3 || !KeyName.valid(parts[0]) || !parts[1].matches("[0-9a-f]{8}")) {
            throw new Unbelievable(NoteFault.MALFORMED_KEY);
        }
        byte[] typed = Base64Text.decode(parts[2]).orElseThrow(() -> new Unbelievable(NoteFault.MALFORMED_KEY));
        if (typed.length == 0) {
            throw new Unbelievable(NoteFault.MALFORMED_KEY);
        }
        KeyType type = KeyType.of(typed[0]).orElseThrow(() -> new Unbelievable(NoteFault.UNKNOWN_KEY_TYPE));
        if (typed.length != 1 + type.length()) {
            throw new Unbelievable(NoteFault.MALFORMED_KEY);
        }
        VerifierKey key = of(parts[0], type, Arrays.copyOfRange(typed, 1, typed.length));
        if (key.id != Integer.parseUnsignedInt(parts[1], 16)) {
            throw new Unbelievable(NoteFault.WRONG_KEY_ID);
        }
        return key;
    }

    /** @throws Unbelievable where the bytes are no public key */
    private static VerifierKey of(String name, KeyType type, byte[] raw) throws Unbelievable {
        try {
            byte[] encoded = concatenated(type.header(), raw);
            PublicKey key = KeyFactory.getInstance(type.algorithm()).generatePublic(new X509EncodedKeySpec(encoded));
            return of(name, type, key);
        } catch (GeneralSecurityException malformed) {
            throw new Unbelievable(NoteFault.MALFORMED_KEY);
        }
    }

    /**
     * A key under a name.
     *
     * @throws IllegalArgumentException where the name cannot be one
     */
    public static VerifierKey of(String name, KeyType type, PublicKey key) {
        if (!KeyName.valid(name)) {
            throw new IllegalArgumentException("no name for a key");
        }
        byte[] named = concatenated((name + "\n").getBytes(StandardCharsets.UTF_8), typed(type, key));
        return new VerifierKey(name, (int) BigEndian.read(sha256(named), 0, Integer.BYTES), type, key);
    }

    /** Whether the signature is by this key: by its name and id, whatever it is worth. */
    public boolean claims(NoteSignature signature) {
        return signature.keyId() == id && signature.name().equals(name);
    }

    /** Whether a signature of this key over a message holds. */
    boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature check = Signature.getInstance(type.algorithm());
            check.initVerify(key);
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    /** The text that {@link #parse} reads. */
    @Override
    public String toString() {
        return name + "+" + HexFormat.of().toHexDigits(id) + "+"
                + Base64.getEncoder().encodeToString(typed(type, key));
    }

    private static byte[] typed(KeyType type, PublicKey key) {
        byte[] encoded = key.getEncoded();
        byte[] raw = Arrays.copyOfRange(encoded, encoded.length - type.length(), encoded.length);
        return concatenated(new byte[] {type.id()}, raw);
    }

    private static byte[] concatenated(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java runtime has SHA-256", missing);
        }
    }
}
