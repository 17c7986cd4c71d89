package al.tryeza.referral.disclosure;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * The keys between those of the cases and the key service. None is kept in memory: the key service counts every unwrap,
 * and that count is held against the record of who asked.
 */
final class BucketKeys {

    private static final int FIRST_GENERATION = 1;

    private final VaultStore store;
    private final Aead keyService;

    BucketKeys(VaultStore store, Aead keyService) {
        this.store = store;
        this.keyService = keyService;
    }

    static int bucketOf(UUID vaultId) {
        return (int) (vaultId.getLeastSignificantBits() & (BucketKey.BUCKETS - 1));
    }

    /** The bucket's wrapped key, made now if this is its first case. */
    BucketKey current(int bucket) throws GeneralSecurityException {
        var existing = store.bucketKey(bucket);
        if (existing.isPresent()) {
            return existing.get();
        }
        var keyset = Keys.generate(PredefinedAeadParameters.AES256_GCM);
        var wrapped = Keys.wrap(keyset, keyService, place(bucket, FIRST_GENERATION));
        store.addBucketKey(new BucketKey(bucket, FIRST_GENERATION, wrapped));
        // somebody else's may have been first, and then theirs is the one
        return store.bucketKey(bucket).orElseThrow();
    }

    Aead unwrap(BucketKey key) throws GeneralSecurityException {
        return Keys.primitive(
                Keys.unwrap(key.wrapped(), keyService, place(key.bucket(), key.generation())), Aead.class);
    }

    private static String place(int bucket, int generation) {
        return "bucket-key " + bucket + " " + generation;
    }
}
