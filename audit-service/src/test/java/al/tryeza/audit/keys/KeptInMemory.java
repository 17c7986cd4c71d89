package al.tryeza.audit.keys;

import al.tryeza.keys.WrappedKeys;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Wrapped keys for rules that need no disk. */
public final class KeptInMemory implements WrappedKeys {

    private final Map<String, byte[]> keys = new ConcurrentSkipListMap<>();

    @Override
    public Optional<byte[]> find(String name) {
        return Optional.ofNullable(keys.get(name));
    }

    @Override
    public boolean add(String name, byte[] key) {
        return keys.putIfAbsent(name, key) == null;
    }

    @Override
    public void destroy(String name) {
        keys.remove(name);
    }

    @Override
    public List<String> names() {
        return List.copyOf(keys.keySet());
    }
}
