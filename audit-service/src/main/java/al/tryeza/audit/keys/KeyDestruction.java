package al.tryeza.audit.keys;

import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Destroys keys for good, in every copy; and sees that what was destroyed stays so. */
public final class KeyDestruction {

    private final KeyRows rows;
    private final BucketKeys buckets;
    private final Keyring ring;

    KeyDestruction(KeyRows rows, BucketKeys buckets, Keyring ring) {
        this.rows = rows;
        this.buckets = buckets;
        this.ring = ring;
    }

    /**
     * Destroys the key of this mark: the others of its bucket are sealed anew, and the bucket's key of before is gone when
     * this returns.
     *
     * @return false where there is none
     * @throws KeysFailed where the key service does not answer; nothing is changed then
     */
    public boolean destroy(KeyMark mark) {
        boolean[] destroyed = {false};
        rows.renew(mark.bucket(), now -> {
            List<KeyRow> left = now.rows().stream()
                    .filter(row -> !row.keyMark().equals(mark))
                    .toList();
            destroyed[0] = left.size() < now.rows().size();
            return destroyed[0] ? next(now, left) : now;
        });
        destroyOutlived();
        ring.forget();
        return destroyed[0];
    }

    /**
     * Destroys keys of buckets that have newer ones; answers how many. After each destroying, and by the clock, for those
     * that a killed process has left.
     */
    public int destroyOutlived() {
        Map<Integer, Integer> present = rows.generations();
        List<BucketKeys.Place> outlived = buckets.all().stream()
                .filter(place -> place.generation() < present.getOrDefault(place.bucket(), 0))
                .toList();
        outlived.forEach(place -> buckets.destroy(place.bucket(), place.generation()));
        return outlived.size();
    }

    /**
     * Brings rows and keys together, before anything is sealed: where the rows are those of an older copy, what has been
     * destroyed since is destroyed again, and what was left is taken from beside the key.
     *
     * @throws KeysFailed where a bucket's key is not there, and no later one
     */
    void catchUp() {
        List<BucketKeys.Place> kept = buckets.all();
        rows.generations().forEach((bucket, generation) -> {
            if (!kept.contains(new BucketKeys.Place(bucket, generation))) {
                rows.renew(bucket, this::restored);
            }
        });
    }

    private Bucket restored(Bucket now) {
        List<BucketKeys.Place> kept = buckets.all();
        if (kept.contains(new BucketKeys.Place(now.number(), now.generation()))) {
            return now;
        }
        Optional<Integer> later = kept.stream()
                .filter(place -> place.bucket() == now.number() && place.generation() > now.generation())
                .map(BucketKeys.Place::generation)
                .min(Integer::compare);
        try {
            int generation = later.orElseThrow(() -> new KeysFailed(
                    "The key of a bucket of the entries' keys is not in TRYEZA_KEYS: its folder is not the one that"
                            + " belongs to this database.",
                    null));
            return new Bucket(now.number(), generation, buckets.left(now.number(), generation));
        } catch (GeneralSecurityException fault) {
            throw new KeysFailed("Keys of entries could not be taken from beside the key of their bucket", fault);
        }
    }

    private Bucket next(Bucket now, List<KeyRow> left) {
        try {
            return new Bucket(now.number(), now.generation() + 1, buckets.next(now, left));
        } catch (GeneralSecurityException fault) {
            throw new KeysFailed("A key could not be destroyed", fault);
        }
    }
}
