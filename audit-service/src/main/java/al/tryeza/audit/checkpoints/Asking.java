package al.tryeza.audit.checkpoints;

import al.tryeza.audit.checkpoints.WitnessStanding.State;
import al.tryeza.audit.ledger.note.Checkpoint;
import al.tryeza.audit.ledger.note.NoteSignature;
import al.tryeza.audit.ledger.note.SignedNote;
import al.tryeza.audit.ledger.note.Unbelievable;
import al.tryeza.audit.ledger.note.Verification;
import al.tryeza.audit.ledger.note.Verification.Signature;
import al.tryeza.audit.ledger.note.VerifierKey;
import al.tryeza.audit.ledger.tree.Hash;
import al.tryeza.audit.ledger.tree.TileSource;
import al.tryeza.audit.ledger.tree.TiledTree;
import al.tryeza.audit.ledger.witness.WitnessRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks one witness for its cosignatures, from the size that it has seen last (C2SP {@code tlog-witness}). */
final class Asking {

    /** A witness that names another size each time is not asked for ever. */
    private static final int TRIES = 3;

    private final WitnessDoor door;

    Asking(WitnessDoor door) {
        this.door = door;
    }

    /**
     * What a witness gave.
     *
     * @param size what it has seen last, as far as we know
     * @param signatures that hold, by keys of this witness
     */
    record Given(State state, long size, List<NoteSignature> signatures, Set<VerifierKey> by) {}

    /** A checkpoint to be cosigned, with the tiles of its tree. */
    record Request(SignedNote note, Checkpoint checkpoint, TileSource tiles) {}

    /** Whatever happens there is an answer, so that nobody is waited for in vain. */
    Given tryToAsk(Witness witness, long seen, Request request) {
        try {
            return ask(witness, seen, request);
        } catch (RuntimeException unread) {
            // the database went away while the proof was built; the witness is asked again
            return nothing(State.WAITING, seen);
        }
    }

    private Given ask(Witness witness, long seen, Request request) {
        long size = Long.compareUnsigned(seen, request.checkpoint().size()) > 0 ? 0 : seen;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            WitnessAnswer answer = door.addCheckpoint(
                    witness.address(), new WitnessRequest(size, path(size, request), request.note()));
            switch (answer) {
                case WitnessAnswer.Cosigned cosigned -> {
                    return cosigned(witness, request, cosigned.signatures());
                }
                case WitnessAnswer.OtherSize other -> {
                    if (Long.compareUnsigned(other.size(), request.checkpoint().size()) > 0) {
                        return nothing(State.CONTRADICTS, other.size());
                    }
                    size = other.size();
                }
                case WitnessAnswer.Inconsistent _ -> {
                    return nothing(State.CONTRADICTS, size);
                }
                case WitnessAnswer.Refused _ -> {
                    return nothing(State.REFUSED, size);
                }
                case WitnessAnswer.Malformed _ -> {
                    return nothing(State.WRONG_ANSWER, size);
                }
                case WitnessAnswer.Silent _ -> {
                    return nothing(State.SILENT, size);
                }
            }
        }
        return nothing(State.WRONG_ANSWER, size);
    }

    private static List<Hash> path(long size, Request request) {
        return size == 0
                ? List.of()
                : new TiledTree(request.checkpoint().size(), request.tiles())
                        .consistencyFrom(size)
                        .path();
    }

    private static Given cosigned(Witness witness, Request request, List<NoteSignature> lines) {
        List<NoteSignature> good = new ArrayList<>();
        Set<VerifierKey> by = new HashSet<>();
        for (NoteSignature line : lines) {
            signer(witness, request.note().text(), line).ifPresent(key -> {
                good.add(line);
                by.add(key);
            });
        }
        return good.isEmpty()
                ? nothing(State.WRONG_ANSWER, 0)
                : new Given(State.COSIGNED, request.checkpoint().size(), good, by);
    }

    /** Whose signature this is, where it holds and says when it was made. */
    private static Optional<VerifierKey> signer(Witness witness, String text, NoteSignature line) {
        try {
            return Verification.of(new SignedNote(text, List.of(line)), witness.keys()).stream()
                    .filter(signature -> signature.time() > 0)
                    .map(Signature::key)
                    .findFirst();
        } catch (Unbelievable notTheirs) {
            return Optional.empty();
        }
    }

    private static Given nothing(State state, long size) {
        return new Given(state, size, List.of(), Set.of());
    }
}
