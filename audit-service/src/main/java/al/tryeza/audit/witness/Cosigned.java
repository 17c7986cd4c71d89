package al.tryeza.audit.witness;

import al.tryeza.audit.ledger.note.Checkpoint;
import al.tryeza.audit.ledger.note.NoteSignature;
import al.tryeza.audit.ledger.note.SignedNote;
import java.time.Instant;
import java.util.List;

/**
 * What was cosigned last of a log.
 *
 * @param note the log's own signatures and ours
 * @param cosignatures ours alone, in the order of our keys
 * @param at the time that stands in them; never goes back
 * @param version how often something of the log was cosigned
 */
public record Cosigned(
        Checkpoint checkpoint, SignedNote note, List<NoteSignature> cosignatures, Instant at, long version) {

    public Cosigned {
        cosignatures = List.copyOf(cosignatures);
    }
}
