package al.tryeza.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Everything a local stack keeps: {@code .run} of the repository, or the folder that {@code TRYEZA_RUN} names, so that
 * two stacks can stand side by side.
 *
 * @param root the folder itself, absolute
 */
public record RunFolder(Path root) {

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    public RunFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** The folder of this process: {@code TRYEZA_RUN}, which the scripts always set. */
    public static RunFolder current() {
        return new RunFolder(Path.of(System.getenv().getOrDefault("TRYEZA_RUN", ".run")));
    }

    /** What outlives a restart and is emptied by {@code --fresh}. */
    public Path data() {
        return root.resolve("data");
    }

    /** Passwords and the mark of this stack, one a file. */
    public Path secrets() {
        return root.resolve("secrets");
    }

    /** Key sets: the vault's, the identity provider's. */
    public Path keys() {
        return root.resolve("keys");
    }

    /** One log a part. */
    public Path logs() {
        return root.resolve("logs");
    }

    /** Kafka clients and signing keys of institutions and of the operator. */
    public Path clients() {
        return root.resolve("clients");
    }

    /** Unpacked service jars and their ahead-of-time caches, by digest of the jar. */
    public Path programs() {
        return root.resolve("programs");
    }

    /** Makes the folder where it is missing, for the owner only. */
    public static Path ownersFolder(Path folder) throws IOException {
        return Files.createDirectories(folder, OWNER_FOLDER);
    }

    /** Writes a file of mode 0600 at once or not at all: a process killed meanwhile leaves the old one. */
    public static void writeForOwner(Path folder, String name, String content) throws IOException {
        Path draft = Files.createTempFile(ownersFolder(folder), name, ".draft", OWNER_FILE);
        Files.writeString(draft, content);
        Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
