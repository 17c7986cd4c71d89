package al.tryeza.audit.ledger.tree;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which hashes a tile holds (C2SP {@code tlog-tiles}).
 *
 * @param level 0 for hashes of leaves, and one more for every eight levels of the tree
 * @param index of the tile on its level, unsigned
 * @param width how many hashes, 1 to 256
 */
public record Tile(int level, long index, int width) {

    /** Hashes in a full tile. */
    public static final int FULL = 256;

    /** Levels of the tree that a tile spans, as a power of two. */
    public static final int HEIGHT = 8;

    /** Levels of tiles over the largest tree there can be. */
    public static final int LEVELS = Long.SIZE / HEIGHT;

    private static final Pattern PATH =
            Pattern.compile("(0|[1-9]\\d?)/((?:x\\d{3}/){0,6}\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");

    public Tile {
        if (level < 0 || level >= LEVELS || width < 1 || width > FULL) {
            throw new IllegalArgumentException("no such tile");
        }
    }

    /** The tile of a level in which a node of that level stands, as wide as it is in a tree of that size. */
    static Tile around(int level, long node, long size) {
        long nodes = nodes(level, size);
        long index = node >>> HEIGHT;
        return new Tile(level, index, index == nodes >>> HEIGHT ? (int) (nodes & 0xFF) : FULL);
    }

    /** How many hashes stand on a level of tiles over a tree of that size. */
    public static long nodes(int level, long size) {
        return size >>> (HEIGHT * level);
    }

    public boolean full() {
        return width == FULL;
    }

    /** The same place, full. */
    public Tile whole() {
        return new Tile(level, index, FULL);
    }

    /** As in an address: {@code 1/x001/x234/067.p/5}. */
    public String path() {
        return level + "/" + TileIndex.path(index) + (full() ? "" : ".p/" + width);
    }

    /** Reads what {@link #path()} writes, and nothing else. */
    public static Optional<Tile> parse(String path) {
        Matcher match = PATH.matcher(path);
        if (!match.matches()) {
            return Optional.empty();
        }
        int level = Integer.parseInt(match.group(1));
        int width = match.group(3) == null ? FULL : Integer.parseInt(match.group(3));
        return TileIndex.parse(match.group(2))
                .filter(_ -> level < LEVELS && (match.group(3) == null || width < FULL))
                .map(index -> new Tile(level, index, width));
    }
}
