package al.tryeza.local.stack;

import al.tryeza.servers.ChildCommand;
import al.tryeza.servers.ChildProcess;
import al.tryeza.servers.Signal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One of our own programs: a service, the identity provider, the mail server. */
final class ProgramPart implements Part {

    /** Long, because other work may keep the machine busy; a program that ends is noticed at once. */
    private static final Duration START_PATIENCE = Duration.ofMinutes(3);

    /** Longer than the services take to finish what they began. */
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(40);

    /**
     * What the part is told.
     *
     * @param name of the part
     * @param needs parts that must be ready before
     * @param megabytes largest heap
     * @param environment added to ours
     * @param ready whether it is
     */
    record Description(String name, List<String> needs, int megabytes, Map<String, String> environment, Probe ready) {}

    private final Description description;
    private final Supplier<Programs.Program> program;
    private final Logs logs;
    private volatile Consumer<ChildProcess> listener = ended -> {};
    private volatile @Nullable ChildProcess process;
    private volatile Programs.@Nullable Program running;

    /** @param program asked at each start: the first start leaves something that makes the next one faster */
    ProgramPart(Description description, Supplier<Programs.Program> program, Logs logs) {
        this.description = description;
        this.program = program;
        this.logs = logs;
    }

    @Override
    public String name() {
        return description.name();
    }

    @Override
    public List<String> needs() {
        return description.needs();
    }

    @Override
    public void start() {
        Programs.Program current = program.get();
        running = null;
        ChildProcess child = command(current).start();
        process = child;
        child.awaitReady(START_PATIENCE, description.ready());
        // a run that never became ready teaches nothing worth keeping
        running = current;
    }

    private ChildCommand command(Programs.Program current) {
        return new ChildCommand(
                name(),
                current.command(heap()),
                description.environment(),
                logs.folder(),
                logs.of(name()),
                null,
                Signal.TERM,
                STOP_PATIENCE,
                ended -> listener.accept(ended));
    }

    @Override
    public void stop() {
        process().ifPresent(ChildProcess::stop);
    }

    @Override
    public boolean learn() {
        Programs.Program ended = running;
        return ended != null && ended.learn(heap());
    }

    private String heap() {
        return "-Xmx%dm".formatted(description.megabytes());
    }

    @Override
    public Optional<ChildProcess> process() {
        return Optional.ofNullable(process).filter(ChildProcess::isRunning);
    }

    @Override
    public void onUnexpectedExit(Consumer<ChildProcess> told) {
        listener = told;
    }
}
