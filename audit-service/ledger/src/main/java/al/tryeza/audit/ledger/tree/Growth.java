package al.tryeza.audit.ledger.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A tree to which leaves are added. It keeps only the tiles at its right edge, and hands out those that changed. Made for
 * one thread.
 */
public final class Growth {

    /** A tile with its hashes. */
    public static final class Written {

        private final Tile tile;
        private final byte[] hashes;

        Written(Tile tile, byte[] hashes) {
            this.tile = tile;
            this.hashes = hashes;
        }

        public Tile tile() {
            return tile;
        }

        /** One behind the other; nobody changes them. */
        public byte[] hashes() {
            return hashes;
        }
    }

    private final TreeHasher hasher = new TreeHasher();
    private final List<byte[]> edge = new ArrayList<>();
    private final List<Written> filled = new ArrayList<>();
    private long size;
    private long written;

    /** Goes on with a tree of that size, whose tiles are in the source. */
    public Growth(long size, TileSource source) {
        this.size = size;
        this.written = size;
        for (int level = 0; level < Tile.LEVELS; level++) {
            var tile = new byte[Tile.FULL * Hash.LENGTH];
            edge.add(tile);
            long nodes = Tile.nodes(level, size);
            int width = (int) (nodes & 0xFF);
            if (width > 0) {
                byte[] hashes = source.read(new Tile(level, nodes >>> Tile.HEIGHT, width));
                System.arraycopy(hashes, 0, tile, 0, width * Hash.LENGTH);
            }
        }
    }

    public long size() {
        return size;
    }

    /** Adds a leaf behind the others. */
    public void add(Hash leaf) {
        size++;
        put(0, size - 1, leaf);
    }

    private void put(int level, long node, Hash hash) {
        byte[] tile = edge.get(level);
        int place = (int) (node & 0xFF);
        hash.copyTo(tile, place * Hash.LENGTH);
        if (place == Tile.FULL - 1) {
            filled.add(new Written(new Tile(level, node >>> Tile.HEIGHT, Tile.FULL), tile.clone()));
            if (level + 1 < Tile.LEVELS) {
                put(level + 1, node >>> Tile.HEIGHT, top(tile));
            }
        }
    }

    private Hash top(byte[] tile) {
        List<Hash> row = new ArrayList<>(Tile.FULL);
        for (int place = 0; place < Tile.FULL; place++) {
            row.add(Hash.of(tile, place * Hash.LENGTH, Hash.LENGTH));
        }
        return hasher.top(row);
    }

    /** Tiles that have changed since this was last asked: the full ones, and the partial ones at the edge. */
    public List<Written> changed() {
        List<Written> changed = new ArrayList<>(filled);
        filled.clear();
        edge().stream()
                .filter(tile -> Tile.nodes(tile.tile().level(), written)
                        != Tile.nodes(tile.tile().level(), size))
                .forEach(changed::add);
        written = size;
        return changed;
    }

    /** The partial tiles, one at most on each level. */
    public List<Written> edge() {
        List<Written> partial = new ArrayList<>();
        for (int level = 0; level < Tile.LEVELS; level++) {
            long nodes = Tile.nodes(level, size);
            int width = (int) (nodes & 0xFF);
            if (width > 0) {
                byte[] hashes = Arrays.copyOf(edge.get(level), width * Hash.LENGTH);
                partial.add(new Written(new Tile(level, nodes >>> Tile.HEIGHT, width), hashes));
            }
        }
        return partial;
    }

    /** The root over all leaves so far, from the edge alone. */
    public Hash root() {
        return new TiledTree(size, this::atEdge).root();
    }

    private byte[] atEdge(Tile tile) {
        return edge.get(tile.level());
    }
}
