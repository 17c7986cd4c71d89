package al.tryeza.servers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What to start and how to end it.
 *
 * @param part name as the person who starts the platform knows it
 * @param command program and arguments; secrets belong in the environment or in files, arguments are public
 * @param environment added to our own
 * @param folder working folder
 * @param log file that takes what it prints, appended
 * @param pidFile where to note it for the next start, if at all
 * @param stopSignal asks it to end in order
 * @param patience how long it may take to end before it is killed
 * @param onUnexpectedExit told once when it ends without having been asked to
 */
public record ChildCommand(
        String part,
        List<String> command,
        Map<String, String> environment,
        Path folder,
        Path log,
        @Nullable Path pidFile,
        Signal stopSignal,
        Duration patience,
        Consumer<ChildProcess> onUnexpectedExit) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    public ChildCommand {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** Ends on TERM, within 20 seconds; it leaves no pid file. */
    public static ChildCommand of(String part, Path folder, Path log, List<String> command) {
        return new ChildCommand(part, command, Map.of(), folder, log, null, Signal.TERM, PATIENCE, process -> {});
    }

    public ChildCommand with(Map<String, String> variables) {
        var all = new LinkedHashMap<>(environment);
        all.putAll(variables);
        return new ChildCommand(part, command, all, folder, log, pidFile, stopSignal, patience, onUnexpectedExit);
    }

    public ChildCommand notedIn(Path file) {
        return new ChildCommand(part, command, environment, folder, log, file, stopSignal, patience, onUnexpectedExit);
    }

    public ChildCommand endingOn(Signal signal) {
        return new ChildCommand(part, command, environment, folder, log, pidFile, signal, patience, onUnexpectedExit);
    }

    public ChildCommand onUnexpectedExit(Consumer<ChildProcess> listener) {
        return new ChildCommand(part, command, environment, folder, log, pidFile, stopSignal, patience, listener);
    }

    public ChildProcess start() {
        return ChildProcess.start(this);
    }

    /**
     * Runs it to its end.
     *
     * @throws ServerException when it fails
     */
    void run() {
        var process = ChildProcess.start(this);
        var code = process.awaitEnd();
        if (code != 0) {
            throw process.failed(code);
        }
    }
}
