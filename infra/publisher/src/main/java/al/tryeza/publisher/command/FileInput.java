package al.tryeza.publisher.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of JSON lines. */
record FileInput(Path file) implements Input {

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public int lines() throws IOException {
        try (var in = open()) {
            return Lines.count(in);
        }
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    /** Where the journal is kept. */
    Path progress() {
        return file.resolveSibling(file.getFileName() + ".progress");
    }
}
