package al.tryeza.servers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A server that we run: it can be started again on its data, and made to fail in every way that tests need. */
public abstract sealed class Server implements ServerControl, AutoCloseable
        permits PostgresServer, KafkaServer, RegistryServer {

    /** Long, because other work may keep the machine busy; a server that ends is noticed at once. */
    private static final Duration START_PATIENCE = Duration.ofMinutes(2);

    private final String part;
    private final ServerHome home;
    private volatile @Nullable ChildProcess process;
    private volatile Consumer<ChildProcess> onUnexpectedExit = child -> {};

    Server(String part, ServerHome home) {
        this.part = part;
        this.home = home;
    }

    @Override
    public final String part() {
        return part;
    }

    public final int port() {
        return home.port();
    }

    public final Path log() {
        return home.log();
    }

    final ServerHome home() {
        return home;
    }

    /** Who is told when it ends without having been asked to. Set it before the start. */
    public final void onUnexpectedExit(Consumer<ChildProcess> listener) {
        onUnexpectedExit = listener;
    }

    /** @throws ServerException when the port is taken, the server ends, or it takes too long */
    @Override
    public final synchronized void start() {
        if (isRunning()) {
            return;
        }
        var pidFile = home.folder().resolve("server.pid");
        new PidFile(pidFile).clear(part, stopSignal());
        Ports.requireFree(part, port());
        Secrets.createFolder(home.folder());
        prepare();
        var child = command()
                .notedIn(pidFile)
                .endingOn(stopSignal())
                .onUnexpectedExit(ended -> onUnexpectedExit.accept(ended))
                .start();
        process = child;
        try {
            child.awaitReady(START_PATIENCE, this::isReady);
            afterStart();
        } catch (RuntimeException e) {
            child.stop();
            throw e;
        }
    }

    /** The running process. */
    public final ChildProcess process() {
        var child = process;
        if (child == null) {
            throw new ServerException("%s has not been started.".formatted(part));
        }
        return child;
    }

    @Override
    public final boolean isRunning() {
        var child = process;
        return child != null && child.isRunning();
    }

    @Override
    public final void stop() {
        var child = process;
        if (child != null) {
            child.stop();
        }
    }

    @Override
    public final void kill() {
        process().kill();
    }

    @Override
    public final void pause() {
        process().pause();
    }

    @Override
    public final void resume() {
        process().resume();
    }

    /** The end of its log, oldest line first. */
    public final List<String> lastLines(int count) {
        return process().lastLines(count);
    }

    @Override
    public final void close() {
        stop();
    }

    /** Makes data and configuration where there are none. */
    abstract void prepare();

    abstract ChildCommand command();

    abstract boolean isReady();

    Signal stopSignal() {
        return Signal.TERM;
    }

    /** What has to be set through the running server itself. */
    void afterStart() {}
}
