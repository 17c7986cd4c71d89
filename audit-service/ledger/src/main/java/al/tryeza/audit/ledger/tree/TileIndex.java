package al.tryeza.audit.ledger.tree;

import java.util.Optional;

/** An index as a path of three figures a step, all steps but the last marked with an x (C2SP {@code tlog-tiles}). */
public final class TileIndex {

    private TileIndex() {}

    /** For example {@code x001/x234/067} for 1,234,067. */
    public static String path(long index) {
        var path = new StringBuilder(figures(index));
        long rest = Long.divideUnsigned(index, 1_000);
        while (rest != 0) {
            path.insert(0, "x" + figures(rest) + "/");
            rest = Long.divideUnsigned(rest, 1_000);
        }
        return path.toString();
    }

    /** Reads what {@link #path} writes, and nothing else. */
    public static Optional<Long> parse(String path) {
        try {
            long index = Long.parseUnsignedLong(path.replace("/", "").replace("x", ""));
            return path(index).equals(path) ? Optional.of(index) : Optional.empty();
        } catch (NumberFormatException malformed) {
            return Optional.empty();
        }
    }

    private static String figures(long number) {
        String figures = "00" + Long.remainderUnsigned(number, 1_000);
        return figures.substring(figures.length() - 3);
    }
}
