package al.tryeza.audit.publication;

import al.tryeza.audit.checkpoints.Checkpoints;
import al.tryeza.audit.ledger.entry.Bundle;
import al.tryeza.audit.ledger.note.Checkpoint;
import al.tryeza.audit.ledger.note.SignedNote;
import al.tryeza.audit.ledger.note.Unbelievable;
import al.tryeza.audit.ledger.proof.TlogProof;
import al.tryeza.audit.ledger.tree.Hash;
import al.tryeza.audit.ledger.tree.Tile;
import al.tryeza.audit.ledger.tree.TiledTree;
import al.tryeza.audit.log.LogReading;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The log as far as its last published checkpoint goes. What lies beyond is not shown, though it is there: until a
 * checkpoint with its cosignatures covers it, nobody has promised that it stays.
 */
public final class Publication {

    private final LogReading log;
    private final Checkpoints checkpoints;

    public Publication(LogReading log, Checkpoints checkpoints) {
        this.log = log;
        this.checkpoints = checkpoints;
    }

    /** The last published checkpoint with its signatures, as it is served. */
    public Optional<byte[]> checkpoint() {
        return checkpoints.published().map(SignedNote::bytes);
    }

    /**
     * The hashes of a tile.
     *
     * @param path as in C2SP {@code tlog-tiles}, such as {@code 1/x001/234.p/5}
     * @return empty where there is no such tile, or the path is none
     */
    public Optional<byte[]> tile(String path) {
        return Tile.parse(path)
                .filter(this::published)
                .map(tile -> Arrays.copyOf(log.tiles().read(tile), tile.width() * Hash.LENGTH));
    }

    /**
     * The leaves of an entry bundle.
     *
     * @param path as in C2SP {@code tlog-tiles}, such as {@code x001/234.p/5}
     * @return empty where there is no such bundle, or the path is none
     */
    public Optional<byte[]> bundle(String path) {
        return Tile.parse("0/" + path).filter(this::published).map(tile -> Bundle.of(leaves(tile)));
    }

    private List<byte[]> leaves(Tile tile) {
        List<byte[]> leaves = log.leaves(tile.index() * Tile.FULL, tile.width());
        if (leaves.size() != tile.width()) {
            throw new IllegalStateException("the log has fewer leaves than its checkpoint says");
        }
        return leaves;
    }

    /**
     * Proof that an entry is in the log, under the first checkpoint that covers it: the same bytes whenever it is asked
     * for.
     *
     * @return empty where no published checkpoint covers the entry
     */
    public Optional<TlogProof> proof(long index) {
        return checkpoints.covering(index).map(note -> {
            var inclusion = new TiledTree(read(note).size(), log.tiles()).inclusion(index);
            byte[] leaf = log.leaves(index, 1).getFirst();
            return new TlogProof(Base64.getEncoder().encodeToString(leaf), index, inclusion.path(), note);
        });
    }

    /** Whether there is such an entry, be it covered by a checkpoint or not yet. */
    public boolean has(long index) {
        return Long.compareUnsigned(index, log.size()) < 0;
    }

    private boolean published(Tile tile) {
        long size = checkpoints.published().map(note -> read(note).size()).orElse(0L);
        long nodes = Tile.nodes(tile.level(), size);
        int order = Long.compareUnsigned(tile.index(), nodes >>> Tile.HEIGHT);
        return order < 0 || (order == 0 && tile.width() <= (int) (nodes & 0xFF));
    }

    private static Checkpoint read(SignedNote note) {
        try {
            return Checkpoint.parse(note.text());
        } catch (Unbelievable malformed) {
            throw new IllegalStateException("a published checkpoint is none", malformed);
        }
    }
}
