package al.tryeza.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;

/** A folder of this JVM under the module's {@code target/}. What earlier ones left behind is removed. */
final class ScratchFolder {

    private static final Path PARENT = Path.of("target", "backends");

    private ScratchFolder() {}

    static Path create() {
        try {
            Files.createDirectories(PARENT);
            removeLeftovers();
            return Files.createDirectories(
                            PARENT.resolve(Long.toString(ProcessHandle.current().pid())))
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void removeLeftovers() throws IOException {
        try (var folders = Files.list(PARENT)) {
            folders.filter(ScratchFolder::isLeftOver).forEach(ScratchFolder::remove);
        }
    }

    private static boolean isLeftOver(Path folder) {
        var owner = Long.parseLong(folder.getFileName().toString());
        return owner == ProcessHandle.current().pid()
                || ProcessHandle.of(owner).filter(ProcessHandle::isAlive).isEmpty();
    }

    private static void remove(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException | DirectoryNotEmptyException another) {
            // is removing it, too
        } catch (UncheckedIOException walked) {
            if (!(walked.getCause() instanceof NoSuchFileException)) {
                throw walked;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
