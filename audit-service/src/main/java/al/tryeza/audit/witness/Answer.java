package al.tryeza.audit.witness;

import al.tryeza.audit.ledger.note.NoteSignature;
import al.tryeza.audit.ledger.witness.Judgement;
import java.util.List;

/** What a witness answers. */
public sealed interface Answer {

    /** The checkpoint is kept, and these are for whoever asked. */
    record Signed(List<NoteSignature> cosignatures) implements Answer {

        public Signed {
            cosignatures = List.copyOf(cosignatures);
        }
    }

    /** It is not cosigned; never {@link Judgement.Consistent}. */
    record Refused(Judgement why) implements Answer {}

    /** So many ask about one log at once that no turn came: to be asked again. */
    record Busy() implements Answer {}
}
