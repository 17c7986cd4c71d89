package al.tryeza.audit.checkpoints;

import al.tryeza.audit.ledger.note.NoteSignature;
import java.util.List;

/** What came back from a witness; nothing of it is believed yet. */
public sealed interface WitnessAnswer {

    /** Signature lines. */
    record Cosigned(List<NoteSignature> signatures) implements WitnessAnswer {}

    /**
     * It has seen another size last.
     *
     * @param size unsigned
     */
    record OtherSize(long size) implements WitnessAnswer {}

    /** It says that the log is not consistent with what it has seen. */
    record Inconsistent() implements WitnessAnswer {}

    /** It refuses: it does not know the log or its key, is overloaded or broken. */
    record Refused() implements WitnessAnswer {}

    /** What it says cannot be read. */
    record Malformed() implements WitnessAnswer {}

    /** It cannot be reached, or took too long. */
    record Silent() implements WitnessAnswer {}
}
