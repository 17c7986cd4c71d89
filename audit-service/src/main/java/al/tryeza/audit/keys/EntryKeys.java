package al.tryeza.audit.keys;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The keys of entries, in a store of their own: not in the log's database, nor in its copies. */
public interface EntryKeys {

    /**
     * The keys of these names. Those that did not exist are made, and kept for good before this returns. None of them has been
     * destroyed before the call; to be called while the log's head is locked, so that none is before what it seals is
     * committed either.
     */
    Map<KeyName, EntryKey> of(Collection<KeyName> names);

    /** The key of a name, where there is one that was not destroyed. */
    Optional<EntryKey> find(KeyName name);

    /** The key that an index row belongs to, unless it was destroyed. */
    Optional<EntryKey> find(int bucket, byte[] mark);

    /** The keys that index rows belong to, but for those that were destroyed: a page of them at once. */
    default Map<KeyMark, EntryKey> find(Set<KeyMark> marks) {
        Map<KeyMark, EntryKey> keys = new HashMap<>();
        for (KeyMark mark : marks) {
            find(mark.bucket(), mark.mark().bytes()).ifPresent(key -> keys.put(mark, key));
        }
        return keys;
    }

    /**
     * Destroys the key of a name for good, in every copy: its bucket is wrapped anew and the old wrapping key is gone.
     *
     * @return false where there is none
     */
    boolean destroy(KeyName name);
}
