package al.tryeza.audit.keys;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The keys of entries, in a store of their own: not in the log's database, nor in its copies. */
public interface EntryKeys {

    /** The keys of these names. Those that did not exist are made, and kept for good before this returns. */
    Map<KeyName, EntryKey> of(Collection<KeyName> names);

    /** The key of a name, where there is one that was not destroyed. */
    Optional<EntryKey> find(KeyName name);

    /** The key that an index row belongs to, unless it was destroyed. */
    Optional<EntryKey> find(int bucket, byte[] mark);

    /**
     * Destroys the key of a name for good, in every copy: its bucket is wrapped anew and the old wrapping key is gone.
     *
     * @return false where there is none
     */
    boolean destroy(KeyName name);
}
