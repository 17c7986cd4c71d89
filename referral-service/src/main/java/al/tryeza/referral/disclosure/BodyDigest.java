package al.tryeza.referral.disclosure;

import al.tryeza.keys.Keys;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import java.security.GeneralSecurityException;

/**
 * Tells whether two bodies are the same bytes, without keeping either: an HMAC-SHA-256 under a key that only the key
 * service opens. A plain hash would let who reads it try out names until one fits.
 */
public final class BodyDigest {

    private static final String PURPOSE = "body-digest";

    private final Mac mac;

    private BodyDigest(Mac mac) {
        this.mac = mac;
    }

    /**
     * The digest whose key is in the store. The key is made if it is not there yet, so this is not to be called within
     * a transaction that may be rolled back.
     *
     * @throws VaultFailed if the key service does not answer
     */
    public static BodyDigest open(VaultStore store, Aead keyService) {
        try {
            var wrapped = store.macKey(PURPOSE);
            if (wrapped.isEmpty()) {
                KeysetHandle made = Keys.generate(PredefinedMacParameters.HMAC_SHA256_256BITTAG);
                store.addMacKey(PURPOSE, Keys.wrap(made, keyService, PURPOSE));
                wrapped = store.macKey(PURPOSE);
            }
            return new BodyDigest(Keys.primitive(Keys.unwrap(wrapped.orElseThrow(), keyService, PURPOSE), Mac.class));
        } catch (GeneralSecurityException e) {
            throw new VaultFailed("The key of the body digest could not be opened", e);
        }
    }

    /** These bytes as something that can be compared and not read. */
    public DigestedBody digested(byte[] body) {
        return new DigestedBody(body, this);
    }

    /** The digest of these bytes, 37 of them. */
    public byte[] of(byte[] body) {
        try {
            return mac.computeMac(body);
        } catch (GeneralSecurityException e) {
            throw new VaultFailed("A body could not be digested", e);
        }
    }

    /** Whether the digest is that of these bytes, also if it was made under an earlier key. */
    public boolean matches(byte[] digest, byte[] body) {
        try {
            mac.verifyMac(digest, body);
            return true;
        } catch (GeneralSecurityException _) {
            return false;
        }
    }
}
