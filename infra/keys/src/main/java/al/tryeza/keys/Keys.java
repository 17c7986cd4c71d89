package al.tryeza.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.config.TinkConfig2026;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/** Makes keys, wraps them by other keys, and unwraps them. */
public final class Keys {

    static {
        NativeCurves.prepare();
    }

    private Keys() {}

    public static KeysetHandle generate(Parameters kind) throws GeneralSecurityException {
        return KeysetHandle.generateNew(kind, TinkConfig2026.get());
    }

    /**
     * The key, encrypted.
     *
     * @param by the key that wraps
     * @param place where it is kept; unwrapping from anywhere else fails
     */
    public static Ciphertext wrap(KeysetHandle key, Aead by, String place) throws GeneralSecurityException {
        return Ciphertext.of(TinkProtoKeysetFormat.serializeEncryptedKeyset(
                key, by, place.getBytes(StandardCharsets.UTF_8), TinkConfig2026.get()));
    }

    public static KeysetHandle unwrap(Ciphertext wrapped, Aead by, String place) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(
                wrapped.bytes(), by, place.getBytes(StandardCharsets.UTF_8), TinkConfig2026.get());
    }

    /** The key, sealed to the holder of another. */
    public static Ciphertext seal(KeysetHandle key, HybridEncrypt to, String place) throws GeneralSecurityException {
        byte[] bytes = TinkProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get(), TinkConfig2026.get());
        try {
            return Ciphertext.of(to.encrypt(bytes, place.getBytes(StandardCharsets.UTF_8)));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    public static KeysetHandle open(Ciphertext sealed, HybridDecrypt by, String place) throws GeneralSecurityException {
        byte[] bytes = by.decrypt(sealed.bytes(), place.getBytes(StandardCharsets.UTF_8));
        try {
            return TinkProtoKeysetFormat.parseKeyset(bytes, InsecureSecretKeyAccess.get(), TinkConfig2026.get());
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    public static Ciphertext publicHalf(KeysetHandle key) throws GeneralSecurityException {
        return Ciphertext.of(
                TinkProtoKeysetFormat.serializeKeysetWithoutSecret(key.getPublicKeysetHandle(), TinkConfig2026.get()));
    }

    public static KeysetHandle parsePublic(Ciphertext publicHalf) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseKeysetWithoutSecret(publicHalf.bytes(), TinkConfig2026.get());
    }

    public static <P> P primitive(KeysetHandle key, Class<P> kind) throws GeneralSecurityException {
        return key.getPrimitive(TinkConfig2026.get(), kind);
    }
}
