package al.tryeza.local.stack;

import al.tryeza.local.RunFolder;
import al.tryeza.servers.ServerException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One supervisor per run folder. The operating system takes the lock back when its holder dies, however it dies, so the
 * process id in the file is believed only while the lock is held.
 */
final class StackLock implements AutoCloseable {

    private final FileChannel channel;

    private StackLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws ServerException when a stack runs there already */
    static StackLock take(RunFolder folder) throws IOException {
        Files.createDirectories(folder.root());
        FileChannel channel = FileChannel.open(
                file(folder), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        @Nullable FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new ServerException("A local stack is running already: end it with infra/stop.");
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return new StackLock(channel);
    }

    /** The supervisor that runs there. */
    static Optional<ProcessHandle> holder(RunFolder folder) throws IOException {
        if (!Files.exists(file(folder))) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file(folder), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            @Nullable FileLock free = channel.tryLock();
            if (free != null) {
                return Optional.empty();
            }
            return ProcessHandle.of(
                    Long.parseLong(Files.readString(file(folder)).strip()));
        }
    }

    private static Path file(RunFolder folder) {
        return folder.root().resolve("stack.pid");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
