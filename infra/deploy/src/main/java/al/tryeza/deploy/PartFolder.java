package al.tryeza.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Objects;

/**
 * The folder of one part, which only the user of its container can read.
 *
 * @param folder made when missing
 * @param user number of that user
 * @param ownership how it becomes that user's
 */
record PartFolder(Path folder, int user, Ownership ownership) {

    /** Writes the files again, whatever was there under their names; a name may have folders in it. */
    void hold(Map<String, String> files) {
        try {
            Files.createDirectories(folder);
            for (var file : files.entrySet()) {
                write(folder.resolve(file.getKey()), file.getValue());
            }
            hand(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Path file, String content) throws IOException {
        var parent = Objects.requireNonNull(file.getParent(), "a file is in a folder");
        Files.createDirectories(parent);
        var draft = Files.createTempFile(parent, ".draft", null);
        Files.writeString(draft, content);
        Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("r--------"));
        ownership.change(draft, user);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        if (!parent.equals(folder)) {
            hand(parent);
        }
    }

    private void hand(Path directory) throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        ownership.change(directory, user);
    }
}
