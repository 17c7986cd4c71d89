package al.tryeza.audit.keys;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keys in memory. */
public final class FakeKeys implements EntryKeys {

    private static final int BUCKETS = 64;

    private final SecureRandom random = new SecureRandom();
    private final Map<KeyName, EntryKey> keys = new ConcurrentHashMap<>();
    private final Map<Marked, EntryKey> byMark = new ConcurrentHashMap<>();

    private record Marked(int bucket, String mark) {}

    @Override
    public Map<KeyName, EntryKey> of(Collection<KeyName> names) {
        return names.stream().distinct().collect(Collectors.toMap(Function.identity(), this::of));
    }

    private EntryKey of(KeyName name) {
        return keys.computeIfAbsent(name, _ -> {
            byte[] secret = new byte[DerivedKey.LENGTH];
            random.nextBytes(secret);
            var made = new DerivedKey(random.nextInt(BUCKETS), secret);
            byMark.put(marked(made.bucket(), made.mark()), made);
            return made;
        });
    }

    @Override
    public Optional<EntryKey> find(KeyName name) {
        return Optional.ofNullable(keys.get(name));
    }

    @Override
    public Optional<EntryKey> find(int bucket, byte[] mark) {
        return Optional.ofNullable(byMark.get(marked(bucket, mark)));
    }

    @Override
    public boolean destroy(KeyName name) {
        EntryKey gone = keys.remove(name);
        if (gone != null) {
            byMark.remove(marked(gone.bucket(), gone.mark()));
        }
        return gone != null;
    }

    private static Marked marked(int bucket, byte[] mark) {
        return new Marked(bucket, java.util.HexFormat.of().formatHex(mark));
    }
}
