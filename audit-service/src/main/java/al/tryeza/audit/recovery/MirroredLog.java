package al.tryeza.audit.recovery;

import al.tryeza.audit.ledger.entry.Bundle;
import al.tryeza.audit.ledger.entry.Leaf;
import al.tryeza.audit.ledger.note.SignedNote;
import al.tryeza.audit.ledger.note.Unbelievable;
import al.tryeza.audit.ledger.tree.Tile;
import al.tryeza.audit.ledger.tree.TileIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A copy of the log in a folder, as {@code audit-service/mirror} makes it. */
public record MirroredLog(Path folder) {

    /**
     * The checkpoint with which it ends; not believed yet.
     *
     * @throws RecoveryRefused where there is none that can be read
     */
    public SignedNote checkpoint() throws RecoveryRefused {
        try {
            return SignedNote.parse(read("checkpoint"));
        } catch (Unbelievable malformed) {
            throw new RecoveryRefused("the checkpoint of the mirror is spoilt: take another mirror");
        }
    }

    /** The leaves of a bundle of a log of that size. */
    List<Leaf> leaves(long bundle, long size) throws RecoveryRefused {
        int width = Tile.nodes(1, size) == bundle ? (int) (size & 0xFF) : Tile.FULL;
        String path = "tile/entries/" + TileIndex.path(bundle) + (width == Tile.FULL ? "" : ".p/" + width);
        List<byte[]> entries = Bundle.parse(read(path)).orElse(List.of());
        List<Leaf> leaves = new ArrayList<>(entries.size());
        for (byte[] entry : entries) {
            Optional<Leaf> leaf = Leaf.parse(entry);
            if (leaf.isEmpty()) {
                throw spoilt(path);
            }
            leaves.add(leaf.get());
        }
        if (leaves.size() != width) {
            throw spoilt(path);
        }
        return leaves;
    }

    private byte[] read(String path) throws RecoveryRefused {
        try {
            return Files.readAllBytes(folder.resolve(path));
        } catch (IOException missing) {
            throw new RecoveryRefused("the mirror has no " + path + ": take another mirror");
        }
    }

    private static RecoveryRefused spoilt(String path) {
        return new RecoveryRefused(path + " of the mirror is spoilt: take another mirror");
    }
}
