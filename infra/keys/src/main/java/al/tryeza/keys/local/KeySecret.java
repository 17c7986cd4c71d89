package al.tryeza.keys.local;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/**
 * The secret under which local keys are encrypted: long and random, so that a derivation that is made to be slow would
 * add nothing.
 */
public final class KeySecret {

    static final int SHORTEST = 32;

    private static final int KEY_BYTES = 32;

    private final String secret;

    /**
     * The secret as it was given.
     *
     * @throws KeysNotSafe if it is missing or too short to be random enough
     */
    public KeySecret(String secret) {
        String given = secret.strip();
        if (given.isEmpty()) {
            throw new KeysNotSafe(
                    "TRYEZA_KEYS_SECRET is not set: it is the secret under which the file of the key that wraps all others is"
                            + " encrypted.",
                    null);
        }
        if (given.length() < SHORTEST) {
            throw new KeysNotSafe(
                    "TRYEZA_KEYS_SECRET is too short: give it " + SHORTEST + " random characters or more.", null);
        }
        this.secret = given;
    }

    /** The key that comes of it with this salt (HKDF-SHA-256, RFC 5869; AES-256-GCM). */
    Aead key(byte[] salt) throws GeneralSecurityException {
        byte[] key = Hkdf.computeHkdf(
                "HMACSHA256",
                secret.getBytes(StandardCharsets.UTF_8),
                salt,
                "tryeza local keys".getBytes(StandardCharsets.UTF_8),
                KEY_BYTES);
        try {
            return new AesGcmJce(key);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    @Override
    public String toString() {
        return "a secret";
    }
}
