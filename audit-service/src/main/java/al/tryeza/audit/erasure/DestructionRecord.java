package al.tryeza.audit.erasure;

/** Says in the log that a key was destroyed. */
@FunctionalInterface
public interface DestructionRecord {

    /** Appends it in the caller's transaction, and answers the entry's index. */
    long record(Erasure erasure);
}
