package al.tryeza.local.stack;

import al.tryeza.servers.ChildCommand;
import al.tryeza.servers.ChildProcess;
import al.tryeza.servers.Signal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A part that runs a line of shell and is ready once it has made the file of its name. */
public final class ShellPart implements Part {

    private final String name;
    private final List<String> needs;
    private final String script;
    private final Path folder;
    private final AtomicReference<@Nullable ChildProcess> process = new AtomicReference<>();
    private Consumer<ChildProcess> listener = ended -> {};

    /** @param script run in the folder */
    public ShellPart(String name, List<String> needs, String script, Path folder) {
        this.name = name;
        this.needs = needs;
        this.script = script;
        this.folder = folder;
    }

    /** One that becomes ready and then stays. */
    public static ShellPart staying(String name, List<String> needs, Path folder) {
        return new ShellPart(name, needs, "touch " + name + "; exec tail -f /dev/null", folder);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> needs() {
        return needs;
    }

    @Override
    public void start() {
        ChildProcess child = new ChildCommand(
                        name,
                        List.of("sh", "-c", script),
                        Map.of(),
                        folder,
                        folder.resolve(name + ".log"),
                        null,
                        Signal.TERM,
                        Duration.ofSeconds(10),
                        listener)
                .start();
        process.set(child);
        child.awaitReady(Duration.ofSeconds(30), () -> Files.exists(folder.resolve(name)));
    }

    @Override
    public void stop() {
        process().ifPresent(ChildProcess::stop);
    }

    @Override
    public Optional<ChildProcess> process() {
        return Optional.ofNullable(process.get()).filter(ChildProcess::isRunning);
    }

    @Override
    public void onUnexpectedExit(Consumer<ChildProcess> told) {
        listener = told;
    }
}
