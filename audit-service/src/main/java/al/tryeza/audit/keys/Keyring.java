package al.tryeza.audit.keys;

import al.tryeza.audit.keys.KeyMemory.Opened;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;

/** Opens keys of entries by those of their buckets, and remembers both for a while. */
final class Keyring {

    private final BucketKeys buckets;
    private final KeyMemory memory = new KeyMemory(KeyMemory.MOST);

    Keyring(BucketKeys buckets) {
        this.buckets = buckets;
    }

    /** As it is remembered, whatever became of it since. */
    Optional<EntryKey> remembered(KeyName name) {
        return memory.find(name).map(Opened::key);
    }

    /** As it is remembered, where its bucket has not got another key since. */
    Optional<EntryKey> remembered(KeyName name, Map<Integer, Integer> generations) {
        return memory.find(name)
                .filter(opened -> generations.getOrDefault(opened.key().bucket(), 0) == opened.generation())
                .map(Opened::key);
    }

    Optional<EntryKey> remembered(KeyMark mark) {
        return memory.find(mark).map(Opened::key);
    }

    /** The key of a bucket; empty where this generation is not there, or not any more. */
    Optional<BucketKey> bucket(int bucket, int generation) throws GeneralSecurityException {
        Optional<BucketKey> remembered = memory.bucket(bucket, generation);
        if (remembered.isPresent()) {
            return remembered;
        }
        Optional<BucketKey> opened = buckets.open(bucket, generation);
        opened.ifPresent(key -> memory.keep(bucket, key));
        return opened;
    }

    /** The key of a row of this name; empty where its bucket has got another key since. */
    Optional<EntryKey> open(KeyRow row, KeyName name) throws GeneralSecurityException {
        Optional<BucketKey> bucket = bucket(row.bucket(), row.generation());
        if (bucket.isEmpty()) {
            return Optional.empty();
        }
        var opened = new Opened(bucket.get().open(row, name), row.generation());
        memory.keep(name, opened);
        memory.keep(row.keyMark(), opened);
        return Optional.of(opened.key());
    }

    /** The key of a row that was found by its mark; empty where its bucket has got another key since. */
    Optional<EntryKey> open(KeyRow row) throws GeneralSecurityException {
        Optional<BucketKey> bucket = bucket(row.bucket(), row.generation());
        if (bucket.isEmpty()) {
            return Optional.empty();
        }
        var opened = new Opened(bucket.get().open(row), row.generation());
        memory.keep(row.keyMark(), opened);
        return Optional.of(opened.key());
    }

    /** Forgets what was opened a while ago. To be called twice a minute, so that nothing is remembered for longer than one. */
    void age() {
        memory.age();
    }

    void forget() {
        memory.forget();
    }
}
