package al.tryeza.servers;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Starts all child processes and ends those that are left when this process ends. */
final class Launcher {

    /**
     * All are started by one thread that lives as long as we do: the operating system sends the signal of the parent's
     * death when the thread that started a process ends.
     */
    private static final ExecutorService THREAD = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "child-processes");
        thread.setDaemon(true);
        return thread;
    });

    private static final Deque<ChildProcess> RUNNING = new ArrayDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Launcher::endAll, "end-child-processes"));
    }

    private Launcher() {}

    static Process launch(ChildCommand command) {
        try {
            return CompletableFuture.supplyAsync(() -> started(command), THREAD).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof ServerException known
                    ? known
                    : new ServerException("%s could not be started.".formatted(command.part()), e);
        }
    }

    private static Process started(ChildCommand command) {
        ChildProcess.createParent(command.log());
        var builder = new ProcessBuilder(OperatingSystem.bound(command.command(), command.stopSignal()))
                .directory(command.folder().toFile())
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(new File(OperatingSystem.isWindows() ? "NUL" : "/dev/null")))
                .redirectOutput(Redirect.appendTo(command.log().toFile()));
        builder.environment().putAll(command.environment());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new ServerException("%s could not be started.".formatted(command.part()), e);
        }
    }

    static void endAtExit(ChildProcess child) {
        synchronized (RUNNING) {
            RUNNING.push(child);
        }
    }

    static void forget(ChildProcess child) {
        synchronized (RUNNING) {
            RUNNING.remove(child);
        }
    }

    /** The last started first, because it may need the ones before it to end in order. */
    private static void endAll() {
        List<ChildProcess> last;
        synchronized (RUNNING) {
            last = List.copyOf(RUNNING);
        }
        last.forEach(ChildProcess::stop);
    }
}
