package al.tryeza.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Says which process works in a folder and who started it, so that the next start finds one whose parent was killed.
 * One line: pid and start time of the process, pid and start time of its parent.
 */
record PidFile(Path file) {

    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(10));

    void write(ProcessHandle child) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, line(child) + " " + line(ProcessHandle.current()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Ends a process that was left behind.
     *
     * @throws ServerException when the process is there and so is the one that started it
     */
    void clear(String part, Signal stop) {
        if (!Files.exists(file)) {
            return;
        }
        try {
            var words = Files.readString(file).strip().split(" ", -1);
            if (words.length == 4) {
                var child = running(words[0], words[1]);
                if (child.isPresent() && running(words[2], words[3]).isPresent()) {
                    throw new ServerException("%s cannot start: it already runs in %s (process %s)."
                            .formatted(part, file.getParent(), words[0]));
                }
                child.ifPresent(orphan -> end(orphan, stop));
            }
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(ProcessHandle orphan, Signal stop) {
        var family = orphan.descendants().toList();
        stop.send(orphan.pid());
        if (!PATIENCE.until(() -> !orphan.isAlive())) {
            family.forEach(ProcessHandle::destroyForcibly);
            orphan.destroyForcibly();
            PATIENCE.until(() -> !orphan.isAlive());
        }
    }

    /** A pid alone may have been given to somebody else since. */
    private static Optional<ProcessHandle> running(String pid, String started) {
        return ProcessHandle.of(Long.parseLong(pid))
                .filter(ProcessHandle::isAlive)
                .filter(process -> started(process).equals(started));
    }

    private static String line(ProcessHandle process) {
        return process.pid() + " " + started(process);
    }

    private static String started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }
}
