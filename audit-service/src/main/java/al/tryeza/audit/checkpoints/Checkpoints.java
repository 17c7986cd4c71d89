package al.tryeza.audit.checkpoints;

import al.tryeza.audit.ledger.note.SignedNote;
import java.util.Optional;

/** Checkpoints as they were published: signed by the log, and cosigned by as many witnesses as its policy asks for. */
public interface Checkpoints {

    /** The last one. */
    Optional<SignedNote> published();

    /**
     * The first one that covers an entry.
     *
     * @param index of the entry, from 0
     */
    Optional<SignedNote> covering(long index);
}
