package al.tryeza.audit.log;

/** Is asked before anything is appended. */
public interface AppendGuard {

    /**
     * Admits an append.
     *
     * @param size of the log, which nobody else changes meanwhile
     * @throws LogRolledBack where entries are missing that were signed for: what was appended now would take their place
     */
    void admit(long size);
}
