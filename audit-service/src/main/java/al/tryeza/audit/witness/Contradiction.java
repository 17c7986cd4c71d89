package al.tryeza.audit.witness;

import al.tryeza.audit.ledger.note.Checkpoint;
import al.tryeza.audit.ledger.note.SignedNote;

/**
 * Two checkpoints of one log, both signed by it, that are as large and have other roots: nobody but the log can make such a
 * pair, and no honest log does.
 *
 * @param before cosigned
 * @param now refused
 */
public record Contradiction(SignedNote before, Checkpoint now) {}
