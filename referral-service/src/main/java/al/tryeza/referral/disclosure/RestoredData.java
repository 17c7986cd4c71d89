package al.tryeza.referral.disclosure;

import java.security.GeneralSecurityException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Data that was brought back from an older copy, under the keys of today: what shared a bucket with somebody erased since
 * gets its present wraps, and what was erased since is erased again.
 */
final class RestoredData {

    private final RenewalStore store;
    private final BucketKeys keys;

    RestoredData(RenewalStore store, BucketKeys keys) {
        this.store = store;
        this.keys = keys;
    }

    /** Within the caller's transaction; answers how many buckets were behind. */
    int catchUp() throws GeneralSecurityException {
        Map<Integer, Integer> present = store.generations();
        Map<Integer, List<BucketKeys.Place>> kept =
                keys.all().stream().collect(Collectors.groupingBy(BucketKeys.Place::bucket));
        int behind = 0;
        for (var bucket : kept.entrySet()) {
            int generation = present.getOrDefault(bucket.getKey(), BucketKeys.FIRST_GENERATION);
            BucketKeys.Place newest = bucket.getValue().stream()
                    .max(Comparator.comparingInt(BucketKeys.Place::generation))
                    .orElseThrow();
            // where the present key is still there, a newer one is what a killed erasure has left
            boolean over = bucket.getValue().stream().noneMatch(key -> key.generation() == generation);
            if (over && newest.generation() > generation) {
                var key = keys.find(newest.bucket(), newest.generation()).orElseThrow();
                store.renew(newest.bucket(), newest.generation(), key.kept());
                behind++;
            }
        }
        return behind;
    }
}
