package al.tryeza.audit.checkpoints;

import al.tryeza.audit.checkpoints.Asking.Given;
import al.tryeza.audit.checkpoints.Asking.Request;
import al.tryeza.audit.ledger.note.NoteSignature;
import al.tryeza.audit.ledger.note.SignedNote;
import al.tryeza.audit.ledger.note.VerifierKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Cosignatures of one checkpoint, for as long as it takes to gather enough. */
final class Gathered {

    private final Request request;
    private final List<NoteSignature> signatures = new ArrayList<>();
    private final Set<VerifierKey> cosigners = new HashSet<>();

    Gathered(Request request) {
        this.request = request;
    }

    boolean isOf(Request other) {
        return request.checkpoint().equals(other.checkpoint());
    }

    /** Who answers late may have cosigned something earlier, which is of no use here. */
    void add(Given given) {
        if (given.size() == request.checkpoint().size()) {
            signatures.addAll(given.signatures());
            cosigners.addAll(given.by());
        }
    }

    boolean hasOf(Witness witness) {
        return witness.keys().stream().anyMatch(cosigners::contains);
    }

    Set<VerifierKey> cosigners() {
        return cosigners;
    }

    SignedNote note() {
        return request.note().with(signatures);
    }
}
