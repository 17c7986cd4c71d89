package al.tryeza.keys.transit;

import al.tryeza.keys.transit.TransitAddress.Operation;
import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * One key. What is encrypted is {@code vault:vN:…} in ASCII, N the version of the key, so that it opens after the key was
 * rotated. The associated data is authenticated by the engine (since Vault 1.9; types of key that are AEADs).
 */
final class TransitAead implements Aead {

    private static final String PREFIX = "vault:v";

    private final TransitServer server;
    private final TransitAddress key;

    TransitAead(TransitServer server, TransitAddress key) {
        this.server = server;
        this.key = key;
    }

    @Override
    public byte[] encrypt(byte[] plaintext, byte[] associatedData) throws GeneralSecurityException {
        String ciphertext = server.ask(
                key.of(Operation.ENCRYPT), body("plaintext", base64(plaintext), associatedData), "ciphertext");
        if (!ciphertext.startsWith(PREFIX)) {
            throw new GeneralSecurityException("The key service answered with what is no ciphertext");
        }
        return ciphertext.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public byte[] decrypt(byte[] ciphertext, byte[] associatedData) throws GeneralSecurityException {
        String text = new String(ciphertext, StandardCharsets.US_ASCII);
        // nothing but the engine's own form gets into the request
        if (!text.matches("vault:v\\d{1,9}:[A-Za-z0-9+/=]+")) {
            throw new GeneralSecurityException("Not a ciphertext of this key service");
        }
        String plaintext = server.ask(key.of(Operation.DECRYPT), body("ciphertext", text, associatedData), "plaintext");
        try {
            return Base64.getDecoder().decode(plaintext);
        } catch (IllegalArgumentException _) {
            throw new GeneralSecurityException("The key service answered with what is no plaintext");
        }
    }

    private static String body(String field, String value, byte[] associatedData) {
        return "{\"" + field + "\":\"" + value + "\",\"associated_data\":\"" + base64(associatedData) + "\"}";
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "a key";
    }
}
