package al.tryeza.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A process that we started. It ends with us: in order when we end in order, by a signal from the operating system when
 * we are killed, and at the next start where the operating system knows no such signal.
 */
public final class ChildProcess {

    private final ChildCommand command;
    private final Process process;
    private final @Nullable PidFile pidFile;
    private volatile boolean ending;

    private ChildProcess(ChildCommand command, Process process, @Nullable PidFile pidFile) {
        this.command = command;
        this.process = process;
        this.pidFile = pidFile;
    }

    /** Starts it; its output is appended to its log. */
    static ChildProcess start(ChildCommand command) {
        var pidFile = command.pidFile() == null ? null : new PidFile(command.pidFile());
        if (pidFile != null) {
            pidFile.clear(command.part(), command.stopSignal());
        }
        var child = new ChildProcess(command, Launcher.launch(command), pidFile);
        if (pidFile != null) {
            pidFile.write(child.process.toHandle());
        }
        Launcher.endAtExit(child);
        Thread.ofPlatform().daemon().name("watch-" + command.part()).start(child::watch);
        return child;
    }

    /** Name of the part as the person who starts the platform knows it. */
    public String part() {
        return command.part();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    public Path log() {
        return command.log();
    }

    /** The end of its log, oldest line first. */
    public List<String> lastLines(int count) {
        try {
            // a log may hold bytes of a record cut in the middle of a character
            var lines = new String(Files.readAllBytes(log()), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }

    /**
     * Waits until the condition holds.
     *
     * @throws ServerException when the process ends first, or the time is over
     */
    public void awaitReady(Duration patience, BooleanSupplier ready) {
        var inTime = new Patience(patience).until(() -> !isRunning() || ready.getAsBoolean());
        if (!isRunning()) {
            throw failed(process.exitValue());
        }
        if (!inTime) {
            throw new ServerException(
                    "%s was not ready within %d seconds; see %s.".formatted(part(), patience.toSeconds(), log()));
        }
    }

    /** Asks it to end, waits, and kills it when it takes longer than its patience. Nothing happens when it has ended. */
    public synchronized void stop() {
        ending = true;
        if (process.isAlive()) {
            command.stopSignal().send(process.pid());
            if (!new Patience(command.patience()).until(() -> !isRunning())) {
                kill();
            }
        }
        forget();
    }

    /** Ends it and its children at once, as a power cut would. */
    public synchronized void kill() {
        ending = true;
        var family = process.descendants().toList();
        process.destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);
        new Patience(command.patience())
                .until(() -> !isRunning() && family.stream().noneMatch(ProcessHandle::isAlive));
        forget();
    }

    /** Takes the processor away from it and its children: connections stay open and nobody answers. */
    public void pause() {
        signalFamily(Signal.STOP);
    }

    public void resume() {
        signalFamily(Signal.CONT);
    }

    int awaitEnd() {
        ending = true;
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("%s: interrupted while it was being made.".formatted(part()), e);
        } finally {
            forget();
        }
    }

    ServerException failed(int code) {
        return new ServerException("%s ended with code %d while it was starting; its log %s ends with: %s"
                .formatted(part(), code, log(), String.join(" | ", lastLines(3))));
    }

    private void signalFamily(Signal signal) {
        signal.send(process.pid());
        process.descendants().forEach(child -> signal.send(child.pid()));
    }

    /** A thread of its own: futures of processes complete on the shared pool, which may be busy waiting for us. */
    private void watch() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        if (!ending) {
            forget();
            command.onUnexpectedExit().accept(this);
        }
    }

    private void forget() {
        Launcher.forget(this);
        if (pidFile != null) {
            pidFile.delete();
        }
    }

    static void createParent(Path file) {
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
