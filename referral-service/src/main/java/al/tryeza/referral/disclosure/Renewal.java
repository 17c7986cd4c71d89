package al.tryeza.referral.disclosure;

import al.tryeza.keys.Ciphertext;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Gives buckets their next keys, and destroys those before. */
final class Renewal {

    private final RenewalStore store;
    private final BucketKeys keys;

    Renewal(RenewalStore store, BucketKeys keys) {
        this.store = store;
        this.keys = keys;
    }

    /** Opens the key of a case, however it is wrapped. */
    interface Opener {
        CaseKey open(DataKey key) throws GeneralSecurityException;
    }

    /**
     * Wraps what is left in a bucket by its next key. The key is on the disk before the caller's transaction ends: if that
     * is rolled back, the key is left over, and made anew the next time.
     *
     * @param generation of the key it has now
     * @return how many cases were in the bucket and are not left
     */
    int renew(int bucket, int generation, List<DataKey> left, Opener opener) throws GeneralSecurityException {
        int next = generation + 1;
        keys.destroy(bucket, next);
        BucketKey made = keys.generate(bucket, next, Map.of());
        var sealing = keys.sealing(made);
        Map<UUID, Ciphertext> wraps = new LinkedHashMap<>();
        for (DataKey each : left) {
            wraps.put(each.vaultId(), opener.open(each).wrap(sealing));
        }
        if (!keys.keep(BucketKeys.with(made, wraps))) {
            throw new GeneralSecurityException("Somebody else makes the bucket's next key");
        }
        return store.renew(bucket, next, wraps);
    }

    /** Destroys keys of generations that are over; answers how many. Outside of any transaction that may renew. */
    int destroyOutlived() {
        var present = store.generations();
        var outlived = keys.all().stream()
                .filter(key -> key.generation() < present.getOrDefault(key.bucket(), 0))
                .toList();
        outlived.forEach(key -> keys.destroy(key.bucket(), key.generation()));
        return outlived.size();
    }
}
