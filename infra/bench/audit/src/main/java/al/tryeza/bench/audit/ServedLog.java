package al.tryeza.bench.audit;

import al.tryeza.audit.ledger.entry.Bundle;
import al.tryeza.audit.ledger.tree.Tile;
import al.tryeza.audit.ledger.tree.TileIndex;
import al.tryeza.audit.ledger.tree.TileMissing;
import al.tryeza.audit.log.LogReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.springframework.util.FileSystemUtils;

/** A log as a folder of files, under the names of C2SP {@code tlog-tiles}; nothing is checked on the way. */
public final class ServedLog {

    private final LogReading log;
    private final Path folder;

    /**
     * A log and where to write it.
     *
     * @param folder which is emptied, or made where it is missing
     */
    public ServedLog(LogReading log, Path folder) throws IOException {
        this.log = log;
        this.folder = folder;
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
    }

    /**
     * Writes a checkpoint and everything under it that the log has.
     *
     * @param size that the checkpoint names
     */
    public void write(byte[] checkpoint, long size) throws IOException {
        put("checkpoint", checkpoint);
        for (long bundle = 0; bundle * Tile.FULL < size; bundle++) {
            int width = (int) Math.min(Tile.FULL, size - bundle * Tile.FULL);
            List<byte[]> entries = log.leaves(bundle * Tile.FULL, width);
            put("tile/entries/" + TileIndex.path(bundle) + suffix(width), Bundle.of(entries));
        }
        for (int level = 0; level < Tile.LEVELS; level++) {
            long nodes = Tile.nodes(level, size);
            for (long index = 0; index * Tile.FULL < nodes; index++) {
                tile(new Tile(level, index, (int) Math.min(Tile.FULL, nodes - index * Tile.FULL)));
            }
        }
    }

    private void tile(Tile tile) throws IOException {
        try {
            put("tile/" + tile.path(), log.tiles().read(tile));
        } catch (TileMissing missing) {
            // then the file is missing too
        }
    }

    private static String suffix(int width) {
        return width == Tile.FULL ? "" : ".p/" + width;
    }

    private void put(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.write(file, bytes);
    }
}
