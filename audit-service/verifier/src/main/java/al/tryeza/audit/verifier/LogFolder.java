package al.tryeza.audit.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** A log in a folder, its files named as C2SP {@code tlog-tiles} says. */
record LogFolder(Path folder) implements LogPlace {

    static LogFolder of(String name) throws WrongQuestion {
        try {
            Path folder = Path.of(name);
            if (Files.isDirectory(folder)) {
                return new LogFolder(folder);
            }
        } catch (InvalidPathException none) {
            // told below
        }
        throw new WrongQuestion("there is no folder " + name);
    }

    @Override
    public Optional<byte[]> read(String path) throws NotGood {
        Path file = folder.resolve(path);
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new NotGood("unreadable", path);
        }
    }
}
