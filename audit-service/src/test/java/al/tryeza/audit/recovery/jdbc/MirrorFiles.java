package al.tryeza.audit.recovery.jdbc;

import al.tryeza.audit.ledger.entry.Bundle;
import al.tryeza.audit.ledger.note.SignedNote;
import al.tryeza.audit.ledger.tree.Tile;
import al.tryeza.audit.ledger.tree.TileIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A mirror as {@code audit-service/mirror} leaves it, of entries that the test knows. */
record MirrorFiles(Path folder) {

    MirrorFiles write(SignedNote checkpoint, List<byte[]> leaves) throws IOException {
        for (int first = 0; first < leaves.size(); first += Tile.FULL) {
            List<byte[]> bundle = leaves.subList(first, Math.min(leaves.size(), first + Tile.FULL));
            Path file = folder.resolve("tile/entries/" + TileIndex.path(first / Tile.FULL)
                    + (bundle.size() == Tile.FULL ? "" : ".p/" + bundle.size()));
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.write(file, Bundle.of(bundle));
        }
        Files.write(folder.resolve("checkpoint"), checkpoint.bytes());
        return this;
    }
}
