package al.tryeza.referral.disclosure.local;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/** Counts how often a bucket's key is opened, whoever asks; before it is done, so that nothing is opened uncounted. */
final class CountedKeys implements Aead {

    private static final byte[] BUCKET_KEY = "bucket-key ".getBytes(StandardCharsets.UTF_8);

    private final Aead key;
    private final OpeningFiles count;

    CountedKeys(Aead key, OpeningFiles count) {
        this.key = key;
        this.count = count;
    }

    @Override
    public byte[] encrypt(byte[] plaintext, byte[] associatedData) throws GeneralSecurityException {
        return key.encrypt(plaintext, associatedData);
    }

    @Override
    public byte[] decrypt(byte[] ciphertext, byte[] associatedData) throws GeneralSecurityException {
        if (associatedData.length >= BUCKET_KEY.length
                && Arrays.equals(associatedData, 0, BUCKET_KEY.length, BUCKET_KEY, 0, BUCKET_KEY.length)) {
            count.count();
        }
        return key.decrypt(ciphertext, associatedData);
    }
}
