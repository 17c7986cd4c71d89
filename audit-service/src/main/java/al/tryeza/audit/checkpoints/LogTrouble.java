package al.tryeza.audit.checkpoints;

import al.tryeza.audit.ledger.signing.SigningRefusal;

/** Why the log gets no signature. Nothing here mends itself: somebody has to come, see {@code audit-service/README.md}. */
public enum LogTrouble {
    /** The database has fewer entries than were signed for: an old copy of it was brought back. */
    ROLLED_BACK,
    /** The database holds another history than was signed for. */
    REWRITTEN,
    /** The signer's memory is gone. */
    MEMORY_MISSING,
    /** The signer's memory cannot be read, or is not this key's. */
    MEMORY_SPOILT,
    /** More was published than the signer remembers: an old copy of its memory was brought back. */
    MEMORY_OLD,
    /** The signer's memory cannot be written: the disk is full, or closed to the service. */
    MEMORY_UNWRITABLE;

    static LogTrouble of(SigningRefusal refusal) {
        return switch (refusal) {
            case MEMORY_MISSING -> MEMORY_MISSING;
            case MEMORY_SPOILT, ANOTHER_LOG -> MEMORY_SPOILT;
            case SHRUNK -> ROLLED_BACK;
            case REWRITTEN -> REWRITTEN;
        };
    }
}
