package al.tryeza.audit.ledger.tree;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A tree of a given size, read from its tiles; each tile is read once. Made for one thread. */
public final class TiledTree {

    private final long size;
    private final TileSource source;
    private final Map<Tile, byte[]> read = new HashMap<>();
    private final TreeHasher hasher = new TreeHasher();

    /**
     * The tree of that size.
     *
     * @param size unsigned
     */
    public TiledTree(long size, TileSource source) {
        this.size = size;
        this.source = source;
    }

    public Hash root() {
        return size == 0 ? TreeHasher.emptyRoot() : hash(new Subtree(0, size));
    }

    /** The hash of a leaf, as its tile has it. */
    public Hash leaf(long index) {
        requireBelow(index);
        return hash(new Subtree(index, index + 1));
    }

    /**
     * Builds the proof that a leaf is in the tree.
     *
     * @throws IllegalArgumentException where the tree has no such leaf
     */
    public InclusionProof inclusion(long index) {
        requireBelow(index);
        Deque<Hash> path = new ArrayDeque<>();
        var tree = new Subtree(0, size);
        while (tree.end() - tree.start() != 1) {
            boolean goLeft = Long.compareUnsigned(index, tree.left().end()) < 0;
            path.addFirst(hash(goLeft ? tree.right() : tree.left()));
            tree = goLeft ? tree.left() : tree.right();
        }
        return new InclusionProof(index, size, List.copyOf(path));
    }

    /**
     * Builds the proof that this tree grew out of an older one.
     *
     * @throws IllegalArgumentException where the older tree is empty or larger than this one
     */
    public ConsistencyProof consistencyFrom(long oldSize) {
        if (oldSize == 0 || Long.compareUnsigned(oldSize, size) > 0) {
            throw new IllegalArgumentException("no proof leads from that size to this one");
        }
        Deque<Hash> path = new ArrayDeque<>();
        var tree = new Subtree(0, size);
        while (tree.end() != oldSize) {
            boolean goLeft = Long.compareUnsigned(oldSize, tree.left().end()) <= 0;
            path.addFirst(hash(goLeft ? tree.right() : tree.left()));
            tree = goLeft ? tree.left() : tree.right();
        }
        if (tree.start() != 0) {
            path.addFirst(hash(tree));
        }
        return new ConsistencyProof(oldSize, size, List.copyOf(path));
    }

    private void requireBelow(long index) {
        if (Long.compareUnsigned(index, size) >= 0) {
            throw new IllegalArgumentException("the tree has no such leaf");
        }
    }

    private Hash hash(Subtree tree) {
        return tree.perfect() ? perfect(tree) : hasher.node(hash(tree.left()), hash(tree.right()));
    }

    /** A perfect subtree lies within one tile: its hashes are there, or those under it that make it. */
    private Hash perfect(Subtree tree) {
        int level = tree.height() / Tile.HEIGHT;
        long first = tree.start() >>> (Tile.HEIGHT * level);
        int count = 1 << tree.height() % Tile.HEIGHT;
        byte[] hashes = tile(Tile.around(level, first, size));
        List<Hash> row = new ArrayList<>(count);
        int offset = (int) (first & 0xFF);
        for (int node = offset; node < offset + count; node++) {
            row.add(Hash.of(hashes, node * Hash.LENGTH, Hash.LENGTH));
        }
        return hasher.top(row);
    }

    private byte[] tile(Tile tile) {
        return read.computeIfAbsent(tile, wanted -> {
            byte[] hashes = source.read(wanted);
            if (hashes.length < wanted.width() * Hash.LENGTH) {
                throw new TileMissing(wanted);
            }
            return hashes;
        });
    }
}
