package al.tryeza.keys;

import java.util.List;
import java.util.Optional;

/**
 * Where those wrapped keys are kept that must be able to die: apart from the database, without a history, always the
 * current ones. What a database has once written stays in its log and in its copies, and the key service would open it.
 * What is written or destroyed is so for good when the call returns, whatever becomes of the caller's transaction.
 */
public interface WrappedKeys {

    Optional<byte[]> find(String name);

    /** Adds the key unless there is one of this name; false where there is. */
    boolean add(String name, byte[] key);

    /** Overwrites the key and removes it; nothing where there is none. */
    void destroy(String name);

    /** Names of all that are there. */
    List<String> names();
}
