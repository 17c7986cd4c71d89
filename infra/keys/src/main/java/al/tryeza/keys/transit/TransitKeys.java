package al.tryeza.keys.transit;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KmsClient;
import java.security.GeneralSecurityException;

/** Keys of the Transit engine of HashiCorp Vault or OpenBao. They never leave it. */
final class TransitKeys implements KmsClient {

    private final TransitServer server;

    TransitKeys(TransitServer server) {
        this.server = server;
    }

    @Override
    public boolean doesSupport(String keyUri) {
        return TransitAddress.fits(keyUri);
    }

    /** The token's file is part of the configuration. */
    @Override
    public KmsClient withCredentials(String credentialPath) {
        return this;
    }

    @Override
    public KmsClient withDefaultCredentials() {
        return this;
    }

    @Override
    public Aead getAead(String keyUri) throws GeneralSecurityException {
        return new TransitAead(server, TransitAddress.of(keyUri));
    }
}
