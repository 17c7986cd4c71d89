package al.tryeza.audit.keys;

import al.tryeza.keys.Ciphertext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Rows of the key store for rules that need no database. */
public final class RowsInMemory implements KeyRows {

    private final Map<Integer, Integer> generations = new TreeMap<>();
    private final Map<KeyLookup, KeyRow> rows = new HashMap<>();

    /** The same as it is now. */
    synchronized RowsInMemory copy() {
        var copy = new RowsInMemory();
        copy.generations.putAll(generations);
        copy.rows.putAll(rows);
        return copy;
    }

    synchronized List<KeyRow> all() {
        return List.copyOf(rows.values());
    }

    /** What a superuser can do: another's sealed key under this name. */
    synchronized void exchange(KeyRow row, Ciphertext sealed) {
        rows.put(row.keyLookup(), new KeyRow(row.bucket(), row.generation(), row.lookup(), row.mark(), sealed));
    }

    @Override
    public synchronized Map<Integer, Integer> generations() {
        return new HashMap<>(generations);
    }

    @Override
    public synchronized void begin(int bucket) {
        generations.putIfAbsent(bucket, 1);
    }

    @Override
    public synchronized List<KeyRow> byLookup(Collection<KeyLookup> lookups) {
        return rows.values().stream()
                .filter(row -> lookups.contains(row.keyLookup()))
                .toList();
    }

    @Override
    public synchronized List<KeyRow> byMark(Collection<KeyMark> marks) {
        return rows.values().stream()
                .filter(row -> marks.contains(row.keyMark()))
                .toList();
    }

    @Override
    public synchronized Set<KeyLookup> add(Collection<KeyRow> more) {
        if (more.stream().anyMatch(row -> generations.getOrDefault(row.bucket(), 0) != row.generation())) {
            return Set.of();
        }
        Set<KeyLookup> added = new HashSet<>();
        more.forEach(row -> {
            if (rows.putIfAbsent(row.keyLookup(), row) == null) {
                added.add(row.keyLookup());
            }
        });
        return added;
    }

    @Override
    public synchronized void renew(int bucket, UnaryOperator<Bucket> renewal) {
        var now = new Bucket(
                bucket,
                generations.getOrDefault(bucket, 0),
                rows.values().stream().filter(row -> row.bucket() == bucket).toList());
        Bucket next = renewal.apply(now);
        if (next.generation() != now.generation()) {
            rows.values().removeIf(row -> row.bucket() == bucket);
            next.rows().forEach(row -> rows.put(row.keyLookup(), row));
            generations.put(bucket, next.generation());
        }
    }
}
