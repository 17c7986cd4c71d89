package al.tryeza.local.stack;

import al.tryeza.local.RunFolder;
import al.tryeza.servers.ServerException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * What the supervisor does when {@code infra/restart} asks: one instance of a service after the other is ended in order
 * and started again, so that where there are two of each, one is always there. Asked and answered in the file
 * {@code restart} of the run folder.
 */
final class RollingRestart {

    /** What stands in the file. */
    enum Word {
        WANTED,
        GOING,
        DONE,
        FAILED
    }

    private static final long GLANCE_MILLISECONDS = 200;
    private static final String FILE = "restart";

    private final RunFolder folder;
    private final Stack stack;
    private final Progress progress;

    RollingRestart(RunFolder folder, Stack stack, Progress progress) {
        this.folder = folder;
        this.stack = stack;
        this.progress = progress;
    }

    /** Looks whether a restart is wanted, for as long as this process lives. */
    void serve() {
        Thread.ofPlatform().daemon().name("rolling-restart").start(this::look);
    }

    private void look() {
        try {
            while (true) {
                if (word(folder) == Word.WANTED) {
                    say(folder, Word.GOING);
                    say(folder, restart());
                }
                TimeUnit.MILLISECONDS.sleep(GLANCE_MILLISECONDS);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Word restart() throws IOException {
        try {
            LocalStack.instancesOf(stack.parts()).forEach(stack::restart);
            Processes.write(folder, stack);
            return Word.DONE;
        } catch (ServerException failed) {
            progress.say("The restart failed: " + failed.getMessage());
            return Word.FAILED;
        }
    }

    /** What stands there; done where nothing does. */
    static Word word(RunFolder folder) throws IOException {
        Path file = folder.root().resolve(FILE);
        return Files.exists(file) ? Word.valueOf(Files.readString(file).strip()) : Word.DONE;
    }

    static void say(RunFolder folder, Word word) throws IOException {
        RunFolder.writeForOwner(folder.root(), FILE, word.name());
    }

    /** What an earlier supervisor left. */
    static void forget(RunFolder folder) throws IOException {
        Files.deleteIfExists(folder.root().resolve(FILE));
    }
}
