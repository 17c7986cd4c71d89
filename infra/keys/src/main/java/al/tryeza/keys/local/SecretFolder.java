package al.tryeza.keys.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A folder of files that only their owner can read. What is written is on the disk when the call returns, whole or not
 * at all; what is destroyed is overwritten first.
 */
public final class SecretFolder {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNERS_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OTHERS_WRITE =
            Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    /** A file that has been replaced and is still to be overwritten. */
    private static final String OLD = ".old";

    private static final String DRAFT = ".draft";

    private final Path folder;

    /** The folder is made where it is missing. */
    public SecretFolder(Path folder) throws IOException {
        this.folder = folder;
        if (Files.notExists(folder)) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNERS_FOLDER));
        }
        requireClosedFolder();
    }

    /**
     * What is in a file; empty where there is none.
     *
     * @throws KeysNotSafe if the file is open to others
     */
    public Optional<byte[]> read(String name) throws IOException {
        Path file = folder.resolve(name);
        if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            requireOwnerOnly(file);
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException _) {
            // destroyed by another process at this moment
            return Optional.empty();
        }
    }

    /** Makes the file; of several processes that make it at once one wins. False where another did. */
    public boolean add(String name, byte[] content) throws IOException {
        Path draft = draft(name, content);
        try {
            // unlike a move, a link never replaces
            Files.createLink(folder.resolve(name), draft);
            return true;
        } catch (FileAlreadyExistsException _) {
            return false;
        } finally {
            Files.deleteIfExists(draft);
            force();
        }
    }

    /** Puts this in the file's place, and overwrites what was there. */
    public void replace(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Path draft = draft(name, content);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            Files.createLink(folder.resolve(name + "." + UUID.randomUUID() + OLD), file);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        force();
        sweep();
    }

    /** Overwrites the file and removes it; nothing where there is none. */
    public void destroy(String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            write(channel, new byte[Math.toIntExact(channel.size())]);
        } catch (NoSuchFileException _) {
            return;
        }
        Files.deleteIfExists(file);
        force();
    }

    /**
     * Destroys what a process that was killed in {@link #replace} or {@link #add} has left. Nobody else may be writing
     * at this moment.
     */
    public void sweep() throws IOException {
        for (String name : names()) {
            if (!name.endsWith(OLD) && !name.endsWith(DRAFT)) {
                continue;
            }
            if ((Integer) Files.getAttribute(folder.resolve(name), "unix:nlink") > 1) {
                // a second name of a file that is in use
                Files.delete(folder.resolve(name));
            } else {
                destroy(name);
            }
        }
    }

    /** Names of all files. */
    public List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    public Path path(String name) {
        return folder.resolve(name);
    }

    private Path draft(String name, byte[] content) throws IOException {
        Path draft = folder.resolve(name + "." + UUID.randomUUID() + DRAFT);
        try (var channel = FileChannel.open(
                draft,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(OWNER_ONLY))) {
            write(channel, content);
        }
        return draft;
    }

    private static void write(FileChannel channel, byte[] bytes) throws IOException {
        var content = ByteBuffer.wrap(bytes);
        while (content.hasRemaining()) {
            channel.write(content);
        }
        channel.force(true);
    }

    /** That a file is there, or is gone, is kept by the folder. */
    private void force() throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private void requireClosedFolder() throws IOException {
        if (Files.getPosixFilePermissions(folder).stream().anyMatch(OTHERS_WRITE::contains)) {
            throw new KeysNotSafe(
                    "The folder of keys " + folder + " can be written by others than its owner: set its mode to 0700.",
                    null);
        }
    }

    private static void requireOwnerOnly(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new KeysNotSafe("The key file " + file + " is not a plain file.", null);
        }
        if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS))) {
            throw new KeysNotSafe(
                    "The key file " + file + " is open to others than its owner: set its mode to 0600, and think who"
                            + " may have read it.",
                    null);
        }
    }
}
