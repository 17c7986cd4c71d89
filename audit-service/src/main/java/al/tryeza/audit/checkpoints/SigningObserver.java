package al.tryeza.audit.checkpoints;

import java.time.Instant;

/** Is told how signing goes, each time it was tried. */
public interface SigningObserver {

    /** The log was signed, or there was nothing new to sign. */
    void well(Instant now);

    /** The log is not signed. */
    void refused(LogTrouble trouble, Instant now);
}
