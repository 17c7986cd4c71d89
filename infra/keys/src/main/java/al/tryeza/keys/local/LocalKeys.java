package al.tryeza.keys.local;

import al.tryeza.keys.ServiceKey;
import al.tryeza.keys.ServiceKeyHistory;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.KmsClient;
import com.google.crypto.tink.config.TinkConfig2026;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * A key service that keeps each key in a file of its own, encrypted, made when it is first asked for. Who can read the
 * folder, the secret and a copy of the database can read everything; a real key service has neither files nor copies.
 */
public final class LocalKeys implements KmsClient {

    /** What key addresses begin with: {@code local-key://vault} is the key {@code vault}. */
    static final String SCHEME = "local-key://";

    private final Path folder;
    private final KeySecret secret;

    public LocalKeys(Path folder, KeySecret secret) {
        this.folder = folder;
        this.secret = secret;
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
     * @throws KeysNotSafe if the folder or file is open to others, does not open or cannot be used
     */
    @Override
    public Aead getAead(String keyUri) throws GeneralSecurityException {
        return keyset(keyUri).getPrimitive(TinkConfig2026.get(), Aead.class);
    }

    /** Whether there are keys at the address by which nothing is encrypted any more. */
    boolean hasOld(String keyUri) throws GeneralSecurityException {
        return keyset(keyUri).size() > 1;
    }

    /** Destroys all keys at the address but the one that encrypts. */
    void forgetOld(String keyUri) throws GeneralSecurityException {
        locked(keyUri, file -> {
            file.forgetOld();
            return file;
        });
    }

    /** The key of a name, and those before it. */
    public ServiceKey serviceKey(String name) throws GeneralSecurityException {
        String address = SCHEME + name;
        return new ServiceKey(getAead(address), new ServiceKeyHistory() {
            @Override
            public boolean hasOld() throws GeneralSecurityException {
                return LocalKeys.this.hasOld(address);
            }

            @Override
            public void forgetOld() throws GeneralSecurityException {
                LocalKeys.this.forgetOld(address);
            }
        });
    }

    private KeysetHandle keyset(String keyUri) throws GeneralSecurityException {
        return locked(keyUri, KeysetFile::readOrCreate);
    }

    private interface Work<R> {
        R with(KeysetFile file) throws IOException, GeneralSecurityException;
    }

    private <R> R locked(String keyUri, Work<R> work) throws GeneralSecurityException {
        if (!doesSupport(keyUri)) {
            throw new GeneralSecurityException("Not the address of a local key");
        }
        String name = keyUri.substring(SCHEME.length());
        try {
            var files = new SecretFolder(folder);
            return FolderLock.in(files, () -> work.with(new KeysetFile(files, name, secret)));
        } catch (IOException e) {
            throw new KeysNotSafe("The key file " + name + " cannot be read or made in the folder of keys", e);
        }
    }
}
