package al.tryeza.audit.checkpoints;

import al.tryeza.audit.ledger.tree.Growth;
import al.tryeza.audit.ledger.tree.TileMissing;
import al.tryeza.audit.ledger.tree.TileSource;
import al.tryeza.audit.ledger.tree.TreeHasher;
import al.tryeza.audit.log.LogReading;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A log in memory; another history has other entries from the eleventh on. */
public final class GrowingLog implements LogReading {

    private static final int COMMON = 10;

    private final Map<String, byte[]> tiles = new ConcurrentHashMap<>();
    private final List<byte[]> leaves = new ArrayList<>();
    private final Growth tree = new Growth(0, tile -> {
        throw new TileMissing(tile);
    });
    private final int history;

    public GrowingLog(int history) {
        this.history = history;
    }

    /** A log of this history with so many entries. */
    public static GrowingLog of(int size, int history) {
        return new GrowingLog(history).growTo(size);
    }

    public GrowingLog growTo(int size) {
        for (int entry = leaves.size(); entry < size; entry++) {
            byte[] leaf = ByteBuffer.allocate(2 * Integer.BYTES)
                    .putInt(entry)
                    .putInt(entry < COMMON ? 0 : history)
                    .array();
            leaves.add(leaf);
            tree.add(new TreeHasher().leaf(leaf));
        }
        tree.changed().forEach(written -> tiles.put(written.tile().whole().path(), written.hashes()));
        return this;
    }

    /** Somebody deletes all tiles. */
    public void loseTiles() {
        tiles.clear();
    }

    @Override
    public long size() {
        return leaves.size();
    }

    @Override
    public TileSource tiles() {
        return tile -> Optional.ofNullable(tiles.get(tile.whole().path())).orElseThrow(() -> new TileMissing(tile));
    }

    @Override
    public List<byte[]> leaves(long from, int count) {
        return leaves.subList((int) from, (int) Math.min(from + count, leaves.size()));
    }
}
