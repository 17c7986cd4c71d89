package al.tryeza.audit.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;

/** Into which bucket a name falls: by a secret, so that who has none cannot tell. */
final class BucketChoice {

    private final Mac mac;

    private BucketChoice(byte[] secret) {
        this.mac = Derived.mac(secret);
    }

    static BucketChoice of(BucketKeys keys) {
        try {
            return new BucketChoice(keys.choice());
        } catch (GeneralSecurityException fault) {
            throw new KeysFailed("The secret by which keys of entries fall into buckets could not be opened", fault);
        }
    }

    int bucket(KeyName name) {
        byte[] hash = Derived.again(mac).doFinal(name.text().getBytes(StandardCharsets.UTF_8));
        return Byte.toUnsignedInt(hash[0]) % Bucket.COUNT;
    }
}
