package al.tryeza.keys.local;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.config.TinkConfig2026;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/**
 * The keyset of one local key, encrypted: a random salt and the keyset under the key that comes of secret and salt. Until
 * it was encrypted the keyset lay in the clear; such a one is taken over, and a new key put before it, because nobody
 * knows who has read it.
 */
final class KeysetFile {

    private static final int SALT_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretFolder folder;
    private final String name;
    private final KeySecret secret;

    KeysetFile(SecretFolder folder, String key, KeySecret secret) {
        this.folder = folder;
        this.name = key;
        this.secret = secret;
    }

    /** @throws KeysNotSafe if the secret is not the one of this file */
    KeysetHandle readOrCreate() throws IOException, GeneralSecurityException {
        folder.sweep();
        var stored = folder.read(encrypted());
        if (stored.isEmpty()) {
            folder.add(encrypted(), encrypt(first()));
            stored = folder.read(encrypted());
        }
        KeysetHandle keyset = decrypt(stored.orElseThrow());
        // only now is sure that what was in the clear can be read from the encrypted one
        folder.destroy(clear());
        return keyset;
    }

    /** Drops all keys but the one that encrypts, and overwrites them. */
    void forgetOld() throws IOException, GeneralSecurityException {
        KeysetHandle all = readOrCreate();
        if (all.size() > 1) {
            var primary =
                    KeysetHandle.newBuilder().addEntry(entry(all.getPrimary()).makePrimary());
            folder.replace(encrypted(), encrypt(primary.build()));
        }
    }

    private KeysetHandle first() throws IOException, GeneralSecurityException {
        Optional<byte[]> clear = folder.read(clear());
        KeysetHandle made = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TinkConfig2026.get());
        if (clear.isEmpty()) {
            return made;
        }
        KeysetHandle old =
                TinkProtoKeysetFormat.parseKeyset(clear.get(), InsecureSecretKeyAccess.get(), TinkConfig2026.get());
        return KeysetHandle.newBuilder()
                .addEntry(entry(old.getPrimary()))
                .addEntry(entry(made.getPrimary()).makePrimary())
                .build();
    }

    private static KeysetHandle.Builder.Entry entry(KeysetHandle.Entry of) {
        return KeysetHandle.importKey(of.getKey()).withFixedId(of.getId());
    }

    private byte[] encrypt(KeysetHandle keyset) throws GeneralSecurityException {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        byte[] sealed =
                TinkProtoKeysetFormat.serializeEncryptedKeyset(keyset, secret.key(salt), place(), TinkConfig2026.get());
        byte[] file = Arrays.copyOf(salt, SALT_BYTES + sealed.length);
        System.arraycopy(sealed, 0, file, SALT_BYTES, sealed.length);
        return file;
    }

    private KeysetHandle decrypt(byte[] file) {
        try {
            byte[] salt = Arrays.copyOf(file, SALT_BYTES);
            byte[] sealed = file.length < SALT_BYTES ? new byte[0] : Arrays.copyOfRange(file, SALT_BYTES, file.length);
            return TinkProtoKeysetFormat.parseEncryptedKeyset(sealed, secret.key(salt), place(), TinkConfig2026.get());
        } catch (GeneralSecurityException fault) {
            throw new KeysNotSafe(
                    "The key file " + folder.path(encrypted()) + " does not open: TRYEZA_KEYS_SECRET is another than"
                            + " the one under which it was encrypted, or the file is damaged. It was left as it is.",
                    fault);
        }
    }

    private byte[] place() {
        return ("local-key " + name).getBytes(StandardCharsets.UTF_8);
    }

    private String encrypted() {
        return name + ".encrypted-keyset";
    }

    private String clear() {
        return name + ".keyset";
    }
}
