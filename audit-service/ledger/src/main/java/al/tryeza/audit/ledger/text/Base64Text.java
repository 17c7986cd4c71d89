package al.tryeza.audit.ledger.text;

import java.util.Base64;
import java.util.Optional;

/** Padded base64 (RFC 4648, section 4) in its canonical form. */
public final class Base64Text {

    private Base64Text() {}

    /** The bytes; empty where the text is anything else. */
    public static Optional<byte[]> decode(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return Base64.getEncoder().encodeToString(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
