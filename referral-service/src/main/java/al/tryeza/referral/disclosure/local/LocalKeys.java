package al.tryeza.referral.disclosure.local;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.KmsClient;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.config.TinkConfig2026;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * A key service that keeps each key in a file of its own, made when it is first asked for. Who can read the folder and a
 * copy of the database can read everything; a real key service has neither files nor copies.
 */
final class LocalKeys implements KmsClient {

    /** What key addresses begin with: {@code local-key://vault} is the key {@code vault}. */
    static final String SCHEME = "local-key://";

    private final SecretFolder folder;

    LocalKeys(Path folder) {
        this.folder = new SecretFolder(folder);
    }

    @Override
    public boolean doesSupport(String keyUri) {
        return keyUri.matches(SCHEME + "[a-z-]+");
    }

    /** The file is the credential. */
    @Override
    public KmsClient withCredentials(String credentialPath) {
        return this;
    }

    @Override
    public KmsClient withDefaultCredentials() {
        return this;
    }

    /**
     * The key at this address.
     *
     * @throws KeysNotSafe if the folder or file is open to others, or cannot be used
     */
    @Override
    public Aead getAead(String keyUri) throws GeneralSecurityException {
        if (!doesSupport(keyUri)) {
            throw new GeneralSecurityException("Not the address of a local key");
        }
        String file = keyUri.substring(SCHEME.length()) + ".keyset";
        try {
            byte[] keyset = folder.readOrCreate(file, LocalKeys::newKeyset);
            return TinkProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get(), TinkConfig2026.get())
                    .getPrimitive(TinkConfig2026.get(), Aead.class);
        } catch (IOException e) {
            throw new KeysNotSafe("The key file " + file + " cannot be read or made in the folder of keys", e);
        }
    }

    private static byte[] newKeyset() throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeKeyset(
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TinkConfig2026.get()),
                InsecureSecretKeyAccess.get(),
                TinkConfig2026.get());
    }
}
