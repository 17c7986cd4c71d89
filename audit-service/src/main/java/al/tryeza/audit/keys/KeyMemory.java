package al.tryeza.audit.keys;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Opened keys, for a while: each until the second {@link #age} after it came, or sooner where many come. So who calls that
 * twice a minute keeps none longer than a minute.
 */
final class KeyMemory {

    /** Of one half; a key takes about half a kilobyte. */
    static final int MOST = 10_000;

    private final int most;
    private volatile Half young = new Half();
    private volatile Half old = new Half();

    /** @param most names and marks in one half */
    KeyMemory(int most) {
        this.most = most;
    }

    /**
     * A key and what it was opened with.
     *
     * @param generation of the bucket's key
     */
    record Opened(EntryKey key, int generation) {}

    private static final class Half {
        private final Map<KeyName, Opened> byName = new ConcurrentHashMap<>();
        private final Map<KeyMark, Opened> byMark = new ConcurrentHashMap<>();
        private final Map<Integer, BucketKey> buckets = new ConcurrentHashMap<>();
    }

    Optional<Opened> find(KeyName name) {
        return either(young.byName.get(name), old.byName.get(name));
    }

    Optional<Opened> find(KeyMark mark) {
        return either(young.byMark.get(mark), old.byMark.get(mark));
    }

    /** The bucket's key, where it is of this generation. */
    Optional<BucketKey> bucket(int bucket, int generation) {
        return either(young.buckets.get(bucket), old.buckets.get(bucket)).filter(key -> key.generation() == generation);
    }

    void keep(KeyName name, Opened key) {
        half().byName.put(name, key);
    }

    void keep(KeyMark mark, Opened key) {
        half().byMark.put(mark, key);
    }

    void keep(int bucket, BucketKey key) {
        half().buckets.put(bucket, key);
    }

    /** Forgets what is old. */
    synchronized void age() {
        old = young;
        young = new Half();
    }

    /** Forgets everything. */
    synchronized void forget() {
        young = new Half();
        old = new Half();
    }

    private Half half() {
        Half half = young;
        if (half.byName.size() + half.byMark.size() >= most) {
            age();
            half = young;
        }
        return half;
    }

    private static <T> Optional<T> either(@Nullable T first, @Nullable T second) {
        return first == null ? Optional.ofNullable(second) : Optional.of(first);
    }
}
