package al.tryeza.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Generated passwords, one file each, readable by the owner alone. Made when first asked for, the same ever after.
 *
 * @param folder created when missing
 */
public record Secrets(Path folder) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;

    /** The secret of that name: 32 characters of the URL-safe Base64 alphabet. */
    public String get(String name) {
        var file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                var bytes = new byte[BYTES];
                RANDOM.nextBytes(bytes);
                // never begins with a dash, which a command line would take for an option
                write(file, "s" + Base64.getUrlEncoder().encodeToString(bytes).substring(1));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file that only its owner may read. */
    static void write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, content, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
