package al.tryeza.audit.recovery;

import al.tryeza.audit.ledger.note.Checkpoint;
import al.tryeza.audit.ledger.note.SignedNote;
import al.tryeza.audit.ledger.note.Unbelievable;
import al.tryeza.audit.ledger.policy.TrustPolicy;
import al.tryeza.audit.ledger.signing.CheckpointSigner;
import al.tryeza.audit.ledger.signing.NotSigned;
import al.tryeza.audit.ledger.signing.SigningMemory;

/** Gives a signer that has lost its memory the newest checkpoint that somebody else has kept. */
public final class LostMemory {

    private final CheckpointSigner signer;
    private final SigningMemory memory;
    private final TrustPolicy policy;

    /** Whose memory it is, and whom to believe. */
    public LostMemory(CheckpointSigner signer, SigningMemory memory, TrustPolicy policy) {
        this.signer = signer;
        this.memory = memory;
        this.policy = policy;
    }

    /**
     * Remembers a checkpoint.
     *
     * @throws RecoveryRefused where it is not the log's, or older than what is remembered
     */
    public Checkpoint remember(SignedNote note) throws RecoveryRefused {
        Checkpoint checkpoint;
        try {
            checkpoint = policy.believe(note);
        } catch (Unbelievable untrusted) {
            throw new RecoveryRefused("the checkpoint is not signed as the policy asks ("
                    + untrusted.fault().code() + ")");
        }
        if (!checkpoint.origin().equals(signer.origin())) {
            throw new RecoveryRefused("the checkpoint is of another log");
        }
        memory.alone(() -> {
            requireOlder(checkpoint);
            memory.write(note.bytes());
            return checkpoint;
        });
        return checkpoint;
    }

    private void requireOlder(Checkpoint checkpoint) throws RecoveryRefused {
        try {
            Checkpoint last = signer.last();
            if (Long.compareUnsigned(last.size(), checkpoint.size()) >= 0) {
                throw new RecoveryRefused("the signer remembers a checkpoint of %s entries: nothing is lost"
                        .formatted(Long.toUnsignedString(last.size())));
            }
        } catch (NotSigned lost) {
            // as was to be expected
        }
    }
}
