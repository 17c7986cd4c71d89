package al.tryeza.local.stack;

import al.tryeza.servers.ChildProcess;
import al.tryeza.servers.Server;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** PostgreSQL, Kafka or the registry, with what must be set up in it before others may use it. */
final class ServerPart implements Part {

    private final String name;
    private final List<String> needs;
    private final Server server;
    private final Runnable provision;
    private volatile boolean started;

    ServerPart(String name, List<String> needs, Server server, Runnable provision) {
        this.name = name;
        this.needs = needs;
        this.server = server;
        this.provision = provision;
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
        started = true;
        server.start();
        provision.run();
    }

    @Override
    public void startAgain() {
        server.start();
    }

    @Override
    public void stop() {
        server.stop();
    }

    @Override
    public Optional<ChildProcess> process() {
        return started && server.isRunning() ? Optional.of(server.process()) : Optional.empty();
    }

    @Override
    public void onUnexpectedExit(Consumer<ChildProcess> listener) {
        server.onUnexpectedExit(listener);
    }
}
