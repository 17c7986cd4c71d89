package al.tryeza.bench.audit;

import al.tryeza.audit.keys.DerivedKey;
import al.tryeza.audit.keys.EntryKey;
import al.tryeza.audit.keys.EntryKeys;
import al.tryeza.audit.keys.KeyName;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keys in memory, where what is looked at is the log and not its key store. */
public final class KnownKeys implements EntryKeys {

    private static final int BUCKETS = 64;

    private final SecureRandom random = new SecureRandom();
    private final Map<KeyName, EntryKey> byName = new ConcurrentHashMap<>();
    private final Map<String, EntryKey> byMark = new ConcurrentHashMap<>();

    @Override
    public Map<KeyName, EntryKey> of(Collection<KeyName> names) {
        return names.stream().distinct().collect(Collectors.toMap(Function.identity(), this::of));
    }

    private EntryKey of(KeyName name) {
        return byName.computeIfAbsent(name, _ -> {
            byte[] secret = new byte[DerivedKey.LENGTH];
            random.nextBytes(secret);
            var key = new DerivedKey(random.nextInt(BUCKETS), secret);
            byMark.put(place(key.bucket(), key.mark()), key);
            return key;
        });
    }

    @Override
    public Optional<EntryKey> find(KeyName name) {
        return Optional.ofNullable(byName.get(name));
    }

    @Override
    public Optional<EntryKey> find(int bucket, byte[] mark) {
        return Optional.ofNullable(byMark.get(place(bucket, mark)));
    }

    @Override
    public boolean destroy(KeyName name) {
        EntryKey gone = byName.remove(name);
        return gone != null && byMark.remove(place(gone.bucket(), gone.mark())) != null;
    }

    private static String place(int bucket, byte[] mark) {
        return bucket + " " + HexFormat.of().formatHex(mark);
    }
}
