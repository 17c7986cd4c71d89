package al.tryeza.audit.verifier;

import al.tryeza.audit.ledger.entry.Bundle;
import al.tryeza.audit.ledger.note.Checkpoint;
import al.tryeza.audit.ledger.tree.Growth;
import al.tryeza.audit.ledger.tree.Hash;
import al.tryeza.audit.ledger.tree.Tile;
import al.tryeza.audit.ledger.tree.TileIndex;
import al.tryeza.audit.ledger.tree.TreeHasher;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a whole log and reckons its tree anew. The first thing that is wrong is told, with its place. */
final class LogCheck {

    private static final int PROGRESS = 1_000;

    private final LogPlace place;
    private final Checkpoint checkpoint;
    private final @Nullable Checkpoint saved;
    private final PrintStream progress;
    private final TreeHasher hasher = new TreeHasher();
    private final Growth tree = new Growth(0, tile -> new byte[0]);

    private LogCheck(LogPlace place, Checkpoint checkpoint, @Nullable Checkpoint saved, PrintStream progress) {
        this.place = place;
        this.checkpoint = checkpoint;
        this.saved = saved;
        this.progress = progress;
    }

    /** Says how many entries were found good. */
    static String check(Words words, PrintStream progress) throws WrongQuestion, NotGood {
        Trust trust = Trust.of(words);
        Optional<String> from = words.one("--from");
        LogPlace place = LogPlace.of(words.first(), words.one("--token"));
        Checkpoint saved = from.isEmpty() ? null : trust.believe(Words.file(from.get()));
        byte[] note = place.read("checkpoint").orElseThrow(() -> new NotGood("missing", "checkpoint"));
        Checkpoint checkpoint = trust.believe(note);
        new LogCheck(place, checkpoint, saved, progress).check();
        return "ok: " + Long.toUnsignedString(checkpoint.size()) + " entries of " + checkpoint.origin() + ", root "
                + checkpoint.root()
                + (saved == null ? "" : ", grown from " + Long.toUnsignedString(saved.size()));
    }

    private void check() throws NotGood {
        if (saved != null) {
            if (!saved.origin().equals(checkpoint.origin())) {
                throw new NotGood("another_log", "the saved checkpoint is of another log");
            }
            if (Long.compareUnsigned(saved.size(), checkpoint.size()) > 0) {
                throw new NotGood("shrunk", "the saved checkpoint has more entries");
            }
            compareWithSaved(saved);
        }
        long bundles = Long.divideUnsigned(checkpoint.size() - 1, Tile.FULL) + 1;
        for (long bundle = 0; checkpoint.size() != 0 && bundle < bundles; bundle++) {
            addBundle(bundle);
            if (bundle % PROGRESS == PROGRESS - 1) {
                progress.println(Long.toUnsignedString(tree.size()) + " entries read");
            }
        }
        for (Growth.Written partial : tree.edge()) {
            compare(partial);
        }
        if (!tree.root().equals(checkpoint.root())) {
            throw new NotGood("root_mismatch", "the entries give another root than the checkpoint");
        }
    }

    private void addBundle(long index) throws NotGood {
        int width = Tile.nodes(1, checkpoint.size()) == index ? (int) (checkpoint.size() & 0xFF) : Tile.FULL;
        String path = "tile/entries/" + TileIndex.path(index);
        byte[] bytes = widest(path, width);
        List<byte[]> entries = Bundle.parse(bytes)
                .filter(parsed -> parsed.size() >= width)
                .orElseThrow(() -> new NotGood("malformed_bundle", path));
        for (byte[] entry : entries.subList(0, width)) {
            tree.add(hasher.leaf(entry));
            compareWithSaved(saved);
        }
        for (Growth.Written written : tree.changed()) {
            if (written.tile().full()) {
                compare(written);
            }
        }
    }

    private void compare(Growth.Written written) throws NotGood {
        byte[] hashes =
                widest("tile/" + written.tile().whole().path(), written.tile().width());
        int length = written.tile().width() * Hash.LENGTH;
        if (hashes.length < length || !Arrays.equals(Arrays.copyOf(hashes, length), written.hashes())) {
            throw new NotGood("tile_mismatch", "tile/" + written.tile().path());
        }
    }

    /** A part as wide as asked for, or wider. */
    private byte[] widest(String path, int width) throws NotGood {
        Optional<byte[]> partial = width == Tile.FULL ? Optional.empty() : place.read(path + ".p/" + width);
        Optional<byte[]> found = partial.isPresent() ? partial : place.read(path);
        return found.orElseThrow(() -> new NotGood("missing", width == Tile.FULL ? path : path + ".p/" + width));
    }

    private void compareWithSaved(@Nullable Checkpoint earlier) throws NotGood {
        if (earlier != null && earlier.size() == tree.size() && !tree.root().equals(earlier.root())) {
            throw new NotGood(
                    "rewritten",
                    "the first " + Long.toUnsignedString(earlier.size()) + " entries are not those of then");
        }
    }
}
