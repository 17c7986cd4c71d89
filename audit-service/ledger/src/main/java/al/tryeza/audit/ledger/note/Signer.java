package al.tryeza.audit.ledger.note;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;

/** A private key that signs notes. It cannot be printed. */
public final class Signer {

    private final VerifierKey key;
    private final PrivateKey secret;

    public Signer(VerifierKey key, PrivateKey secret) {
        this.key = key;
        this.secret = secret;
    }

    /** A new key. */
    public static Signer generate(String name, KeyType type) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(type.algorithm()).generateKeyPair();
            return new Signer(VerifierKey.of(name, type, pair.getPublic()), pair.getPrivate());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java runtime lacks an algorithm", missing);
        }
    }

    /** The key with which others verify. */
    public VerifierKey key() {
        return key;
    }

    /** The private key as {@link KeyFile} keeps it. */
    String encoded() {
        return Base64.getEncoder().encodeToString(secret.getEncoded());
    }

    /**
     * Signs a text.
     *
     * @param now written into a signature that says when it was made
     * @throws Unbelievable where the key signs checkpoints and the text is none
     */
    public NoteSignature sign(String text, Instant now) throws Unbelievable {
        long time = now.getEpochSecond();
        byte[] signature = signature(SignedMessage.of(key, text, time));
        return NoteSignature.of(key, key.type().timestamped() ? withTime(time, signature) : signature);
    }

    private static byte[] withTime(long time, byte[] signature) {
        return ByteBuffer.allocate(Long.BYTES + signature.length)
                .putLong(time)
                .put(signature)
                .array();
    }

    private byte[] signature(byte[] message) {
        try {
            Signature signature = Signature.getInstance(key.type().algorithm());
            signature.initSign(secret);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the key cannot sign", broken);
        }
    }
}
