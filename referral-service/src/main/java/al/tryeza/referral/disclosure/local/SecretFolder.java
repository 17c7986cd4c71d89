package al.tryeza.referral.disclosure.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.UUID;

/** A folder of files that only their owner can read. */
final class SecretFolder {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNERS_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OTHERS_WRITE =
            Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private final Path folder;

    SecretFolder(Path folder) {
        this.folder = folder;
    }

    /** Makes the bytes of a new secret. */
    interface Secret {
        byte[] make() throws GeneralSecurityException;
    }

    /** The file's bytes; of several processes that make it at once, one wins and all read hers. */
    byte[] readOrCreate(String name, Secret secret) throws IOException, GeneralSecurityException {
        if (Files.notExists(folder)) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNERS_FOLDER));
        }
        requireClosedFolder();
        Path file = folder.resolve(name);
        if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
            create(file, secret.make());
        }
        requireOwnerOnly(file);
        return Files.readAllBytes(file);
    }

    private void create(Path file, byte[] bytes) throws IOException {
        Path draft = folder.resolve(file.getFileName() + "." + UUID.randomUUID());
        try (var channel = FileChannel.open(
                draft,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(OWNER_ONLY))) {
            var content = ByteBuffer.wrap(bytes);
            while (content.hasRemaining()) {
                channel.write(content);
            }
            channel.force(true);
        }
        try {
            // unlike a move, a link never replaces
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException _) {
            // another process was first, and its key is the one
        } finally {
            Files.delete(draft);
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
