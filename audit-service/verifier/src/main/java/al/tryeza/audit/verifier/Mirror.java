package al.tryeza.audit.verifier;

import al.tryeza.audit.ledger.entry.Bundle;
import al.tryeza.audit.ledger.note.Checkpoint;
import al.tryeza.audit.ledger.tree.Growth;
import al.tryeza.audit.ledger.tree.Tile;
import al.tryeza.audit.ledger.tree.TileIndex;
import al.tryeza.audit.ledger.tree.TileMissing;
import al.tryeza.audit.ledger.tree.TreeHasher;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Copies what a log has grown by into a folder. Tiles are reckoned from the entries, not copied; the checkpoint comes last, so
 * that a folder always is a whole log, and only where all of it fits.
 */
final class Mirror {

    private static final int PROGRESS = 1_000;

    private final LogPlace source;
    private final MirrorFolder folder;
    private final Trust trust;
    private final PrintStream progress;
    private final TreeHasher hasher = new TreeHasher();

    private Mirror(LogPlace source, MirrorFolder folder, Trust trust, PrintStream progress) {
        this.source = source;
        this.folder = folder;
        this.trust = trust;
        this.progress = progress;
    }

    /** Says how many entries the copy has. */
    static String copy(Words words, PrintStream progress) throws WrongQuestion, NotGood {
        LogPlace source = LogPlace.of(words.plain().getFirst(), words.one("--token"));
        var mirror = new Mirror(source, MirrorFolder.of(words.plain().getLast()), Trust.of(words), progress);
        Checkpoint checkpoint = mirror.copy();
        return "ok: " + Long.toUnsignedString(checkpoint.size()) + " entries of " + checkpoint.origin() + ", root "
                + checkpoint.root();
    }

    private Checkpoint copy() throws NotGood {
        Optional<byte[]> kept = folder.read("checkpoint");
        Checkpoint saved = kept.isEmpty() ? null : trust.believe(kept.get());
        byte[] note = source.read("checkpoint").orElseThrow(() -> new NotGood("missing", "checkpoint"));
        Checkpoint checkpoint = trust.believe(note);
        if (saved != null) {
            requireSuccessor(saved, checkpoint);
        }
        Growth tree = tree(saved);
        for (long bundle = Long.divideUnsigned(tree.size(), Tile.FULL); tree.size() != checkpoint.size(); bundle++) {
            copyBundle(bundle, tree, saved, checkpoint);
            if (bundle % PROGRESS == PROGRESS - 1) {
                progress.println(Long.toUnsignedString(tree.size()) + " entries copied");
            }
        }
        if (!tree.root().equals(checkpoint.root())) {
            throw new NotGood("root_mismatch", "the entries give another root than the checkpoint");
        }
        for (Growth.Written partial : tree.edge()) {
            folder.write("tile/" + partial.tile().path(), partial.hashes());
        }
        folder.write("checkpoint", note);
        forgetEdge(saved, checkpoint);
        return checkpoint;
    }

    private static void requireSuccessor(Checkpoint saved, Checkpoint checkpoint) throws NotGood {
        if (!saved.origin().equals(checkpoint.origin())) {
            throw new NotGood("another_log", "the copy is of another log");
        }
        if (Long.compareUnsigned(saved.size(), checkpoint.size()) > 0) {
            throw new NotGood("shrunk", "the copy has more entries");
        }
    }

    /** The tree of the copy, up to its last full bundle. */
    private Growth tree(@Nullable Checkpoint saved) throws NotGood {
        long full = saved == null ? 0 : saved.size() & -Tile.FULL;
        try {
            return new Growth(full, folder::tile);
        } catch (TileMissing spoilt) {
            throw new NotGood("missing", "the copy has lost " + spoilt.getMessage());
        }
    }

    private void copyBundle(long index, Growth tree, @Nullable Checkpoint saved, Checkpoint checkpoint) throws NotGood {
        int width = Tile.nodes(1, checkpoint.size()) == index ? (int) (checkpoint.size() & 0xFF) : Tile.FULL;
        String path = "tile/entries/" + TileIndex.path(index);
        String narrow = width == Tile.FULL ? path : path + ".p/" + width;
        Optional<byte[]> partial = source.read(narrow);
        byte[] bytes = (partial.isPresent() || narrow.equals(path) ? partial : source.read(path))
                .orElseThrow(() -> new NotGood("missing", narrow));
        List<byte[]> entries = Bundle.parse(bytes)
                .filter(parsed -> parsed.size() >= width)
                .map(parsed -> parsed.subList(0, width))
                .orElseThrow(() -> new NotGood("malformed_bundle", narrow));
        for (byte[] entry : entries) {
            compare(saved, tree);
            tree.add(hasher.leaf(entry));
        }
        compare(saved, tree);
        folder.write(narrow, Bundle.of(entries));
        for (Growth.Written written : tree.changed()) {
            if (written.tile().full()) {
                folder.write("tile/" + written.tile().path(), written.hashes());
            }
        }
    }

    private static void compare(@Nullable Checkpoint saved, Growth tree) throws NotGood {
        if (saved != null && saved.size() == tree.size() && !tree.root().equals(saved.root())) {
            throw new NotGood(
                    "rewritten",
                    "the first " + Long.toUnsignedString(saved.size()) + " entries are not those that were copied");
        }
    }

    /** Removes what was the right edge before. */
    private void forgetEdge(@Nullable Checkpoint saved, Checkpoint checkpoint) throws NotGood {
        if (saved != null) {
            Set<String> old = new HashSet<>(edge(saved.size()));
            old.removeAll(edge(checkpoint.size()));
            for (String path : old) {
                folder.delete(path);
            }
        }
    }

    private static Set<String> edge(long size) {
        Set<String> paths = new HashSet<>();
        for (int level = 0; level < Tile.LEVELS; level++) {
            long nodes = Tile.nodes(level, size);
            int width = (int) (nodes & 0xFF);
            if (width > 0) {
                paths.add("tile/" + new Tile(level, nodes >>> Tile.HEIGHT, width).path());
            }
        }
        int width = (int) (size & 0xFF);
        if (width > 0) {
            paths.add("tile/entries/" + TileIndex.path(size >>> Tile.HEIGHT) + ".p/" + width);
        }
        return paths;
    }
}
