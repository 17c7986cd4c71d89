package al.tryeza.audit.ledger.witness;

import al.tryeza.audit.ledger.note.Checkpoint;
import al.tryeza.audit.ledger.note.NoteFault;
import al.tryeza.audit.ledger.note.Unbelievable;
import al.tryeza.audit.ledger.note.Verification;
import al.tryeza.audit.ledger.note.VerifierKey;
import al.tryeza.audit.ledger.tree.ConsistencyProof;
import al.tryeza.audit.ledger.tree.Hash;
import java.util.List;
import java.util.Optional;

/** Judges a checkpoint against the last one that was cosigned of the same log, in the order of the specification. */
public final class Judging {

    private Judging() {}

    /** The last checkpoint that a witness has cosigned of a log. */
    public record Seen(long size, Hash root) {}

    /**
     * Which log a request is about, so that what was seen of it can be looked up; empty where it is no checkpoint. The name
     * is not to be believed before {@link #judge} has checked the signature.
     */
    public static Optional<String> origin(WitnessRequest request) {
        try {
            return Optional.of(Checkpoint.parse(request.checkpoint().text()).origin());
        } catch (Unbelievable malformed) {
            String first = request.checkpoint().text().lines().findFirst().orElse("");
            return first.isEmpty() ? Optional.empty() : Optional.of(first);
        }
    }

    /**
     * Judges.
     *
     * @param keys trusted for the log; none where it is not known
     * @param seen last, or empty where nothing was
     */
    public static Judgement judge(WitnessRequest request, List<VerifierKey> keys, Optional<Seen> seen) {
        if (keys.isEmpty()) {
            return new Judgement.UnknownLog();
        }
        try {
            Verification.of(request.checkpoint(), keys);
        } catch (Unbelievable untrusted) {
            return new Judgement.NotSigned();
        }
        try {
            return judge(request, Checkpoint.parse(request.checkpoint().text()), seen);
        } catch (Unbelievable malformed) {
            return malformed.fault() == NoteFault.WRONG_EMPTY_ROOT
                    ? new Judgement.Inconsistent()
                    : new Judgement.Malformed();
        }
    }

    private static Judgement judge(WitnessRequest request, Checkpoint checkpoint, Optional<Seen> seen) {
        if (Long.compareUnsigned(request.oldSize(), checkpoint.size()) > 0) {
            return new Judgement.Malformed();
        }
        long seenSize = seen.map(Seen::size).orElse(0L);
        if (request.oldSize() != seenSize) {
            return new Judgement.OtherSize(seenSize);
        }
        boolean consistent = seenSize == 0
                ? request.path().isEmpty()
                : new ConsistencyProof(seenSize, checkpoint.size(), request.path())
                        .check(seen.orElseThrow().root(), checkpoint.root())
                        .isEmpty();
        return consistent ? new Judgement.Consistent(checkpoint) : new Judgement.Inconsistent();
    }
}
