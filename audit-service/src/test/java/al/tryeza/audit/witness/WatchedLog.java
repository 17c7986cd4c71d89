package al.tryeza.audit.witness;

import al.tryeza.audit.ledger.note.Checkpoint;
import al.tryeza.audit.ledger.note.KeyType;
import al.tryeza.audit.ledger.note.SignedNote;
import al.tryeza.audit.ledger.note.Signer;
import al.tryeza.audit.ledger.note.Unbelievable;
import al.tryeza.audit.ledger.note.VerifierKey;
import al.tryeza.audit.ledger.tree.Growth;
import al.tryeza.audit.ledger.tree.Hash;
import al.tryeza.audit.ledger.tree.TileMissing;
import al.tryeza.audit.ledger.tree.TiledTree;
import al.tryeza.audit.ledger.tree.TreeHasher;
import al.tryeza.audit.ledger.witness.WitnessRequest;
import java.time.Instant;
import java.util.List;

/** A log with a key of its own, which can have more than one history: they part at their third leaf. */
public final class WatchedLog {

    public static final int HONEST = 0;
    public static final int FORKED = 1;

    private final Signer key;

    public WatchedLog(String name) {
        key = Signer.generate(name, KeyType.ED25519);
    }

    public String name() {
        return key.key().name();
    }

    public VerifierKey key() {
        return key.key();
    }

    private static TiledTree tree(int size, int history) {
        var growth = new Growth(0, tile -> {
            throw new TileMissing(tile);
        });
        for (int leaf = 0; leaf < size; leaf++) {
            growth.add(new TreeHasher().leaf(new byte[] {(byte) leaf, (byte) (leaf < 2 ? 0 : history)}));
        }
        List<Growth.Written> tiles = growth.changed();
        return new TiledTree(
                size,
                wanted -> tiles.stream()
                        .filter(written -> written.tile().equals(wanted))
                        .findFirst()
                        .orElseThrow()
                        .hashes());
    }

    public static Hash root(int size, int history) {
        return tree(size, history).root();
    }

    /** Signed by the log. */
    public SignedNote checkpoint(long size, Hash root) {
        return signed(key, size, root);
    }

    /** Signed by anybody, under the log's name. */
    public SignedNote signed(Signer by, long size, Hash root) {
        String text = new Checkpoint(name(), size, root).text();
        try {
            return new SignedNote(text, List.of(by.sign(text, Instant.EPOCH)));
        } catch (Unbelievable impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Asks for a cosignature of a larger tree of a history, with the proof that belongs there. */
    public byte[] grown(int from, int to, int history) {
        List<Hash> path =
                from == 0 ? List.of() : tree(to, history).consistencyFrom(from).path();
        return new WitnessRequest(from, path, checkpoint(to, root(to, history))).bytes();
    }
}
