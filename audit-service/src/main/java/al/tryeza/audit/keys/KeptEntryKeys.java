package al.tryeza.audit.keys;

import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keys in rows that are sealed by keys of buckets, which are files wrapped by the key service; see decision 0164.
 *
 * <p>Asking for keys by name looks at the generations of the buckets each time, so that none is used that another instance
 * has destroyed before. What was only found is believed for as long as it is remembered.
 */
final class KeptEntryKeys implements EntryKeys {

    /** How often is begun again because another instance was quicker. */
    private static final int TRIES = 10;

    private final KeyRows rows;
    private final BucketKeys buckets;
    private final Keyring ring;
    private final KeyDestruction destruction;
    private final BucketChoice choice;

    KeptEntryKeys(KeyRows rows, BucketKeys buckets, Keyring ring, KeyDestruction destruction) {
        this.rows = rows;
        this.buckets = buckets;
        this.ring = ring;
        this.destruction = destruction;
        this.choice = BucketChoice.of(buckets);
    }

    @Override
    public Map<KeyName, EntryKey> of(Collection<KeyName> names) {
        Map<KeyName, EntryKey> keys = new HashMap<>();
        Set<KeyName> missing = new LinkedHashSet<>(names);
        return again(() -> {
            Map<Integer, Integer> generations = generations(missing);
            missing.forEach(name -> ring.remembered(name, generations).ifPresent(key -> keys.put(name, key)));
            missing.removeAll(keys.keySet());
            keys.putAll(read(missing, generations));
            missing.removeAll(keys.keySet());
            keys.putAll(make(missing, generations));
            missing.removeAll(keys.keySet());
            return missing.isEmpty() ? Optional.of(keys) : Optional.empty();
        });
    }

    @Override
    public Optional<EntryKey> find(KeyName name) {
        Optional<EntryKey> remembered = ring.remembered(name);
        if (remembered.isPresent()) {
            return remembered;
        }
        return again(() -> {
            Map<Integer, Integer> generations = rows.generations();
            Optional<EntryKey> key =
                    Optional.ofNullable(read(Set.of(name), generations).get(name));
            // where none was found, the bucket may have got another key while it was looked for
            return key.isPresent() || rows.generations().equals(generations) ? Optional.of(key) : Optional.empty();
        });
    }

    @Override
    public Optional<EntryKey> find(int bucket, byte[] mark) {
        KeyMark searched = KeyMark.of(bucket, mark);
        return Optional.ofNullable(find(Set.of(searched)).get(searched));
    }

    @Override
    public Map<KeyMark, EntryKey> find(Set<KeyMark> marks) {
        Map<KeyMark, EntryKey> keys = new HashMap<>();
        marks.forEach(mark -> ring.remembered(mark).ifPresent(key -> keys.put(mark, key)));
        Set<KeyMark> missing = new LinkedHashSet<>(marks);
        missing.removeAll(keys.keySet());
        if (missing.isEmpty()) {
            return keys;
        }
        return again(() -> {
            List<KeyRow> found = rows.byMark(missing);
            for (KeyRow row : found) {
                ring.open(row).ifPresent(key -> keys.put(row.keyMark(), key));
            }
            return found.stream().allMatch(row -> keys.containsKey(row.keyMark()))
                    ? Optional.of(keys)
                    : Optional.empty();
        });
    }

    @Override
    public boolean destroy(KeyName name) {
        return find(name).map(KeyMark::of).map(destruction::destroy).orElse(false);
    }

    /** The generations of all buckets, those of these names begun. */
    private Map<Integer, Integer> generations(Set<KeyName> names) throws GeneralSecurityException {
        Map<Integer, Integer> generations = rows.generations();
        Set<Integer> fresh = new LinkedHashSet<>();
        names.forEach(name -> fresh.add(choice.bucket(name)));
        fresh.removeAll(generations.keySet());
        for (int bucket : fresh) {
            buckets.begin(bucket);
            rows.begin(bucket);
        }
        return fresh.isEmpty() ? generations : rows.generations();
    }

    private Map<KeyName, EntryKey> read(Set<KeyName> names, Map<Integer, Integer> generations)
            throws GeneralSecurityException {
        Map<KeyLookup, KeyName> lookups = new LinkedHashMap<>();
        for (KeyName name : names) {
            bucket(name, generations).ifPresent(key -> lookups.put(key.lookup(name), name));
        }
        Map<KeyName, EntryKey> keys = new HashMap<>();
        for (KeyRow row : lookups.isEmpty() ? List.<KeyRow>of() : rows.byLookup(lookups.keySet())) {
            KeyName name = lookups.get(row.keyLookup());
            if (name != null) {
                ring.open(row, name).ifPresent(key -> keys.put(name, key));
            }
        }
        return keys;
    }

    private Map<KeyName, EntryKey> make(Set<KeyName> names, Map<Integer, Integer> generations)
            throws GeneralSecurityException {
        Map<KeyLookup, KeyName> lookups = new LinkedHashMap<>();
        Map<KeyLookup, KeyRow> made = new LinkedHashMap<>();
        for (KeyName name : names) {
            Optional<BucketKey> bucket = bucket(name, generations);
            if (bucket.isPresent()) {
                KeyRow row = bucket.get().make(name);
                lookups.put(row.keyLookup(), name);
                made.put(row.keyLookup(), row);
            }
        }
        Map<KeyName, EntryKey> keys = new HashMap<>();
        for (KeyLookup added : made.isEmpty() ? Set.<KeyLookup>of() : rows.add(made.values())) {
            KeyName name = lookups.get(added);
            KeyRow row = made.get(added);
            if (name != null && row != null) {
                ring.open(row, name).ifPresent(key -> keys.put(name, key));
            }
        }
        return keys;
    }

    private Optional<BucketKey> bucket(KeyName name, Map<Integer, Integer> generations)
            throws GeneralSecurityException {
        int bucket = choice.bucket(name);
        return ring.bucket(bucket, generations.getOrDefault(bucket, 0));
    }

    private interface Attempt<R> {
        /** Empty where another instance was quicker. */
        Optional<R> run() throws GeneralSecurityException;
    }

    private static <R> R again(Attempt<R> attempt) {
        try {
            for (int tried = 0; tried < TRIES; tried++) {
                Optional<R> result = attempt.run();
                if (result.isPresent()) {
                    return result.get();
                }
            }
        } catch (GeneralSecurityException fault) {
            throw new KeysFailed("Keys of entries could not be opened", fault);
        }
        throw new KeysFailed("The key of a bucket is not where keys are kept, or is changed again and again", null);
    }
}
