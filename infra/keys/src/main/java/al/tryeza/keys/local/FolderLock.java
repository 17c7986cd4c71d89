package al.tryeza.keys.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/** Lets one process and one thread at a time do something with a folder. Who is killed lets go. */
final class FolderLock {

    // the operating system locks for a process as a whole
    private static final ReentrantLock THREADS = new ReentrantLock();

    private FolderLock() {}

    /** Work on a folder. */
    interface Work<R> {
        R run() throws IOException, GeneralSecurityException;
    }

    static <R> R in(SecretFolder folder, Work<R> work) throws IOException, GeneralSecurityException {
        THREADS.lock();
        try (var channel = FileChannel.open(
                folder.path("lock"),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            // let go when the channel is closed
            channel.lock();
            return work.run();
        } finally {
            THREADS.unlock();
        }
    }
}
