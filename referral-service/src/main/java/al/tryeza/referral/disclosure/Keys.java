package al.tryeza.referral.disclosure;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.config.TinkConfig2026;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** Makes keys, wraps them by other keys, and unwraps them. */
final class Keys {

    private Keys() {}

    static KeysetHandle generate(Parameters kind) throws GeneralSecurityException {
        return KeysetHandle.generateNew(kind, TinkConfig2026.get());
    }

    /**
     * The key, encrypted.
     *
     * @param by the key that wraps
     * @param place where it is kept; unwrapping from anywhere else fails
     */
    static Ciphertext wrap(KeysetHandle key, Aead by, String place) throws GeneralSecurityException {
        return Ciphertext.of(TinkProtoKeysetFormat.serializeEncryptedKeyset(
                key, by, place.getBytes(StandardCharsets.UTF_8), TinkConfig2026.get()));
    }

    static KeysetHandle unwrap(Ciphertext wrapped, Aead by, String place) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(
                wrapped.bytes(), by, place.getBytes(StandardCharsets.UTF_8), TinkConfig2026.get());
    }

    static <P> P primitive(KeysetHandle key, Class<P> kind) throws GeneralSecurityException {
        return key.getPrimitive(TinkConfig2026.get(), kind);
    }
}
