package al.tryeza.audit.ledger.policy;

import al.tryeza.audit.ledger.note.Checkpoint;
import al.tryeza.audit.ledger.note.NoteFault;
import al.tryeza.audit.ledger.note.SignedNote;
import al.tryeza.audit.ledger.note.Unbelievable;
import al.tryeza.audit.ledger.note.Verification;
import al.tryeza.audit.ledger.note.Verification.Signature;
import al.tryeza.audit.ledger.note.VerifierKey;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which checkpoints are believed: signed by a log that is known, and cosigned by enough witnesses. */
public final class TrustPolicy {

    /** A log or a witness, and where it is reached if that is said. */
    public record Party(VerifierKey key, Optional<URI> address) {}

    private final List<Party> logs;
    private final List<Party> witnesses;
    private final Member quorum;

    TrustPolicy(List<Party> logs, List<Party> witnesses, Member quorum) {
        this.logs = List.copyOf(logs);
        this.witnesses = List.copyOf(witnesses);
        this.quorum = quorum;
    }

    /** The logs that are known. */
    public List<Party> logs() {
        return logs;
    }

    /** The witnesses that are known, in the order of the file. */
    public List<Party> witnesses() {
        return witnesses;
    }

    /** Whether enough of these have cosigned. */
    public boolean satisfiedBy(Set<VerifierKey> cosigners) {
        return quorum.witnessed(cosigners);
    }

    /**
     * What a note says, once it is believed.
     *
     * @throws Unbelievable where it is no checkpoint of a known log, or too few have cosigned
     */
    public Checkpoint believe(SignedNote note) throws Unbelievable {
        List<VerifierKey> known = new ArrayList<>();
        logs.forEach(log -> known.add(log.key()));
        witnesses.forEach(witness -> known.add(witness.key()));
        List<Signature> signatures = Verification.of(note, known);
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        Set<VerifierKey> signers = signatures.stream().map(Signature::key).collect(Collectors.toSet());
        if (logs.stream()
                .noneMatch(
                        log -> signers.contains(log.key()) && log.key().name().equals(checkpoint.origin()))) {
            throw new Unbelievable(NoteFault.NOT_SIGNED_BY_LOG);
        }
        if (!satisfiedBy(signers)) {
            throw new Unbelievable(NoteFault.TOO_FEW_WITNESSES);
        }
        return checkpoint;
    }
}
