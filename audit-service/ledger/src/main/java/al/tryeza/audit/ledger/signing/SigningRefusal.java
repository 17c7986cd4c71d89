package al.tryeza.audit.ledger.signing;

import java.util.Locale;

/** Why a checkpoint is not signed. */
public enum SigningRefusal {
    /** What was signed last is not known: somebody took the file away. */
    MEMORY_MISSING,
    /** What was signed last cannot be read, or not by this key. */
    MEMORY_SPOILT,
    /** The checkpoint is of another log. */
    ANOTHER_LOG,
    /** Fewer entries than were signed for. */
    SHRUNK,
    /** The same number of entries with another root, or a proof that does not hold. */
    REWRITTEN;

    /** The code as it is logged. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
