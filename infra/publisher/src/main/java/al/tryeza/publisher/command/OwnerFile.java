package al.tryeza.publisher.command;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that nobody but their owner may read. */
final class OwnerFile {

    private OwnerFile() {}

    /** Opens it for reading and writing, and makes it where it is missing; what others could read before they cannot now. */
    static FileChannel open(Path file) throws IOException {
        var posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        var permissions = PosixFilePermissions.fromString("rw-------");
        var attributes = posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
        var channel = FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE), attributes);
        if (posix) {
            Files.setPosixFilePermissions(file, permissions);
        }
        return channel;
    }
}
