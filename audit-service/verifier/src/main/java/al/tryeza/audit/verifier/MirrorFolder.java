package al.tryeza.audit.verifier;

import al.tryeza.audit.ledger.tree.Tile;
import al.tryeza.audit.ledger.tree.TileMissing;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;

/** Where a copy of a log is kept, its files named as C2SP {@code tlog-tiles} says. A file is there whole or not at all. */
record MirrorFolder(Path folder) {

    static MirrorFolder of(String name) throws WrongQuestion {
        try {
            return new MirrorFolder(Files.createDirectories(Path.of(name)));
        } catch (IOException | InvalidPathException unusable) {
            throw new WrongQuestion("no folder can be made at " + name);
        }
    }

    Optional<byte[]> read(String path) throws NotGood {
        return new LogFolder(folder).read(path);
    }

    byte[] tile(Tile tile) {
        try {
            return Files.readAllBytes(folder.resolve("tile/" + tile.path()));
        } catch (IOException unreadable) {
            throw new TileMissing(tile);
        }
    }

    void write(String path, byte[] bytes) throws NotGood {
        Path file = folder.resolve(path);
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Path draft = file.resolveSibling(file.getFileName() + ".draft");
            try (var channel = FileChannel.open(
                    draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritten) {
            throw new NotGood("unwritable", path);
        }
    }

    void delete(String path) throws NotGood {
        try {
            Files.deleteIfExists(folder.resolve(path));
        } catch (IOException undeleted) {
            throw new NotGood("unwritable", path);
        }
    }
}
