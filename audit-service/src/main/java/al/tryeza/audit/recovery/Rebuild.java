package al.tryeza.audit.recovery;

import al.tryeza.audit.ledger.entry.Leaf;
import al.tryeza.audit.ledger.note.Checkpoint;
import al.tryeza.audit.ledger.note.SignedNote;
import al.tryeza.audit.ledger.note.Unbelievable;
import al.tryeza.audit.ledger.policy.TrustPolicy;
import al.tryeza.audit.ledger.signing.CheckpointSigner;
import al.tryeza.audit.ledger.signing.NotSigned;
import al.tryeza.audit.ledger.tree.Growth;
import al.tryeza.audit.ledger.tree.Hash;
import al.tryeza.audit.ledger.tree.Tile;
import al.tryeza.audit.ledger.tree.TileMissing;
import al.tryeza.audit.ledger.tree.TiledTree;
import al.tryeza.audit.ledger.tree.TreeHasher;
import java.util.List;

/**
 * Brings a database that was restored from an old copy up to what the log has signed for, from a mirror. Of entries that come
 * from a mirror nothing is known but their public bytes, so that every proof ever given still holds; their events are read
 * from the topics again, as new entries.
 */
public final class Rebuild {

    private final LogTables tables;
    private final CheckpointSigner signer;
    private final TrustPolicy policy;

    /** What is rebuilt, what it has to reach, and whom to believe. */
    public Rebuild(LogTables tables, CheckpointSigner signer, TrustPolicy policy) {
        this.tables = tables;
        this.signer = signer;
        this.policy = policy;
    }

    /**
     * Rebuilds.
     *
     * @return what is there now
     * @throws RecoveryRefused where that cannot be
     */
    public Checkpoint from(MirroredLog mirror) throws RecoveryRefused {
        SignedNote note = mirror.checkpoint();
        Checkpoint checkpoint = believed(note);
        requireAllThatWasSigned(checkpoint);
        tables.alone(() -> {
            bringBack(mirror, checkpoint);
            tables.publish(note, checkpoint.size());
        });
        return checkpoint;
    }

    private Checkpoint believed(SignedNote note) throws RecoveryRefused {
        try {
            return policy.believe(note);
        } catch (Unbelievable untrusted) {
            throw new RecoveryRefused("the checkpoint of the mirror is not signed as the policy asks ("
                    + untrusted.fault().code() + "): take another mirror");
        }
    }

    private void requireAllThatWasSigned(Checkpoint checkpoint) throws RecoveryRefused {
        Checkpoint last;
        try {
            last = signer.last();
        } catch (NotSigned lost) {
            throw new RecoveryRefused("what was signed last is not known ("
                    + lost.refusal().code() + "): bring the signer's memory back first, with \"recover memory\"");
        }
        int order = Long.compareUnsigned(checkpoint.size(), last.size());
        if (order < 0) {
            throw new RecoveryRefused(
                    "the mirror has %s entries, and the log has signed for %s: take a mirror that has more, or open a new log with \"recover new-log\""
                            .formatted(Long.toUnsignedString(checkpoint.size()), Long.toUnsignedString(last.size())));
        }
        if (order > 0
                || !checkpoint.root().equals(last.root())
                || !checkpoint.origin().equals(last.origin())) {
            throw new RecoveryRefused(
                    "the mirror is not of what was signed last: if the signer's memory is an old one, bring it up to date first, with \"recover memory\"");
        }
    }

    private void bringBack(MirroredLog mirror, Checkpoint checkpoint) throws RecoveryRefused {
        long there = tables.size();
        if (Long.compareUnsigned(there, checkpoint.size()) > 0) {
            throw new RecoveryRefused(
                    "the database has %s entries, more than the mirror: there is nothing to bring back"
                            .formatted(Long.toUnsignedString(there)));
        }
        Hash root = root(there);
        var tree = new Growth(0, tile -> {
            throw new TileMissing(tile);
        });
        var hasher = new TreeHasher();
        for (long bundle = 0; tree.size() != checkpoint.size(); bundle++) {
            List<Leaf> leaves = mirror.leaves(bundle, checkpoint.size());
            long first = bundle * Tile.FULL;
            for (Leaf leaf : leaves) {
                requireSame(there, root, tree);
                tree.add(leaf.hash(hasher));
            }
            int known = Math.clamp(there - first, 0, leaves.size());
            if (known < leaves.size()) {
                tables.appendLost(leaves.subList(known, leaves.size()));
            }
        }
        requireSame(there, root, tree);
        if (!tree.root().equals(checkpoint.root())) {
            throw new RecoveryRefused("the entries of the mirror are not those of its checkpoint: take another mirror");
        }
    }

    private Hash root(long there) throws RecoveryRefused {
        try {
            return new TiledTree(there, tables.tiles()).root();
        } catch (TileMissing damaged) {
            throw new RecoveryRefused("the database is damaged: " + damaged.getMessage() + "; restore another copy");
        }
    }

    private static void requireSame(long there, Hash root, Growth tree) throws RecoveryRefused {
        if (tree.size() == there && !tree.root().equals(root)) {
            throw new RecoveryRefused(
                    "the %s entries of the database are not the first ones of the mirror: restore another copy of the database, or open a new log with \"recover new-log\""
                            .formatted(Long.toUnsignedString(there)));
        }
    }
}
