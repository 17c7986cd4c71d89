package al.tryeza.audit.checkpoints;

import al.tryeza.audit.ledger.note.SignedNote;
import java.time.Instant;

/** Where checkpoints are published. None is ever changed or taken back. */
public interface PublishedCheckpoints extends Checkpoints {

    /** Publishes a checkpoint with its size, unless one as large or larger is published already. */
    void publish(SignedNote note, long size, Instant now);
}
