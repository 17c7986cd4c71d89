package al.tryeza.audit.ledger.signing;

import al.tryeza.audit.ledger.note.Checkpoint;
import al.tryeza.audit.ledger.note.SignedNote;
import al.tryeza.audit.ledger.note.Signer;
import al.tryeza.audit.ledger.note.Unbelievable;
import al.tryeza.audit.ledger.note.Verification;
import al.tryeza.audit.ledger.tree.ConsistencyProof;
import al.tryeza.audit.ledger.tree.Hash;
import al.tryeza.audit.ledger.tree.TreeHasher;
import java.time.Instant;
import java.util.List;

/**
 * Signs a log's checkpoints, each only where it grew out of the last. Signers that share key and memory, in whatever process,
 * sign one after the other.
 */
public final class CheckpointSigner {

    private final Signer key;
    private final SigningMemory memory;

    /**
     * A signer with its memory.
     *
     * @param key whose name is the log's origin
     */
    public CheckpointSigner(Signer key, SigningMemory memory) {
        this.key = key;
        this.memory = memory;
    }

    /**
     * Begins a log without entries.
     *
     * @throws IllegalStateException where something was signed before
     */
    public SignedNote begin(Instant now) {
        return memory.alone(() -> {
            if (memory.read().isPresent()) {
                throw new IllegalStateException("this signer has begun its log before");
            }
            return keep(new Checkpoint(key.key().name(), 0, TreeHasher.emptyRoot()), now);
        });
    }

    /** The log's name. */
    public String origin() {
        return key.key().name();
    }

    /**
     * What was signed last.
     *
     * @throws NotSigned where that cannot be said
     */
    public Checkpoint last() throws NotSigned {
        byte[] kept = memory.read().orElseThrow(() -> new NotSigned(SigningRefusal.MEMORY_MISSING));
        try {
            return signedHere(SignedNote.parse(kept));
        } catch (Unbelievable spoilt) {
            throw new NotSigned(SigningRefusal.MEMORY_SPOILT);
        }
    }

    /**
     * What a note says that this key has signed.
     *
     * @throws Unbelievable where it has not
     */
    public Checkpoint signedHere(SignedNote note) throws Unbelievable {
        Verification.of(note, List.of(key.key()));
        return Checkpoint.parse(note.text());
    }

    /**
     * Signs a checkpoint, once it is kept that it was.
     *
     * @param path consistency proof from {@link #last()}, empty from an empty log
     * @throws NotSigned where it did not grow out of the last
     */
    public SignedNote sign(Checkpoint checkpoint, List<Hash> path, Instant now) throws NotSigned {
        return memory.alone(() -> signAlone(checkpoint, path, now));
    }

    private SignedNote signAlone(Checkpoint checkpoint, List<Hash> path, Instant now) throws NotSigned {
        Checkpoint last = last();
        if (!checkpoint.origin().equals(last.origin())) {
            throw new NotSigned(SigningRefusal.ANOTHER_LOG);
        }
        if (Long.compareUnsigned(checkpoint.size(), last.size()) < 0) {
            throw new NotSigned(SigningRefusal.SHRUNK);
        }
        if (!grewFrom(last, checkpoint, path)) {
            throw new NotSigned(SigningRefusal.REWRITTEN);
        }
        return keep(checkpoint, now);
    }

    private static boolean grewFrom(Checkpoint last, Checkpoint checkpoint, List<Hash> path) {
        if (last.size() == 0) {
            return path.isEmpty()
                    && (checkpoint.size() != 0 || checkpoint.root().equals(last.root()));
        }
        return new ConsistencyProof(last.size(), checkpoint.size(), path)
                .check(last.root(), checkpoint.root())
                .isEmpty();
    }

    private SignedNote keep(Checkpoint checkpoint, Instant now) {
        String text = checkpoint.text();
        try {
            var note = new SignedNote(text, List.of(key.sign(text, now)));
            memory.write(note.bytes());
            return note;
        } catch (Unbelievable impossible) {
            throw new IllegalStateException("a checkpoint of ours is none", impossible);
        }
    }
}
