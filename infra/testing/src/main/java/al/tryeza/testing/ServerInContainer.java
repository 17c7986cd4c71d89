package al.tryeza.testing;

import al.tryeza.servers.Ports;
import al.tryeza.servers.ServerControl;
import al.tryeza.servers.ServerException;
import com.github.dockerjava.api.DockerClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;

/**
 * A server in a container. Its port on 127.0.0.1 is chosen before the start: the broker has to tell it to clients, and
 * clients have to find it again after the server was killed.
 */
abstract class ServerInContainer implements ServerControl {

    private static final Duration START_PATIENCE = Duration.ofMinutes(3);
    private static final int STOP_SECONDS = 30;
    private static final int SILENCE_MILLISECONDS = 200;
    private static final int LAST_LINES = 3;

    private final String part;
    private final String image;
    private final int port = Ports.free();
    private final GenericContainer<?> container;

    /**
     * @param part as {@link #part()}
     * @param image of its container
     * @param network for the servers among themselves, where this one is found by {@code alias}
     * @param inside the port it listens on
     */
    ServerInContainer(String part, String image, Network network, String alias, int inside) {
        this.part = part;
        this.image = image;
        this.container = new GenericContainer<>(image)
                .withNetwork(network)
                .withNetworkAliases(alias)
                .waitingFor(new NoWait());
        container.setPortBindings(List.of("127.0.0.1:%d:%d".formatted(port, inside)));
    }

    /** Whether those who look after it are answered. */
    abstract boolean isReady();

    /** Before it is made: environment, files, command. */
    final GenericContainer<?> container() {
        return container;
    }

    /** {@code host:port} as the tests find it. */
    final String address() {
        return "127.0.0.1:" + port;
    }

    /**
     * Whether somebody in the container listens. The engine accepts connections from the first moment and drops them again,
     * which a client of Kafka takes for a reason to try at once, thousands of times a second; so it comes after this.
     * For servers that wait for the client's first word.
     */
    final boolean listens() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(SILENCE_MILLISECONDS);
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public final String part() {
        return part;
    }

    @Override
    public final synchronized void start() {
        if (isRunning()) {
            return;
        }
        if (isMade()) {
            engine().startContainerCmd(container.getContainerId()).exec();
        } else {
            make();
        }
        try {
            Awaitility.await()
                    .atMost(START_PATIENCE)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> !isRunning() || isReady());
        } catch (ConditionTimeoutException e) {
            throw new ServerException(
                    "%s was not ready within %d seconds; its container says: %s"
                            .formatted(part, START_PATIENCE.toSeconds(), lastLines()),
                    e);
        }
        if (!isRunning()) {
            throw new ServerException(
                    "%s ended while it was starting; its container says: %s".formatted(part, lastLines()));
        }
    }

    private void make() {
        try {
            container.start();
        } catch (ContainerFetchException e) {
            throw new ServerException(
                    "%s: the image %s is not here and cannot be fetched; infra/testing/README.md tells how to name another."
                            .formatted(part, image),
                    e);
        } catch (ContainerLaunchException e) {
            throw new ServerException("%s: a container of %s cannot be started.".formatted(part, image), e);
        }
    }

    @Override
    public final boolean isRunning() {
        return isMade()
                && Boolean.TRUE.equals(engine().inspectContainerCmd(container.getContainerId())
                        .exec()
                        .getState()
                        .getRunning());
    }

    @Override
    public final void stop() {
        if (isRunning()) {
            engine().stopContainerCmd(container.getContainerId())
                    .withTimeout(STOP_SECONDS)
                    .exec();
        }
    }

    @Override
    public final void kill() {
        engine().killContainerCmd(container.getContainerId()).exec();
        Awaitility.await().until(() -> !isRunning());
    }

    @Override
    public final void pause() {
        engine().pauseContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public final void resume() {
        engine().unpauseContainerCmd(container.getContainerId()).exec();
    }

    private boolean isMade() {
        return container.getContainerId() != null;
    }

    private DockerClient engine() {
        return container.getDockerClient();
    }

    private String lastLines() {
        var lines = container.getLogs().lines().toList();
        return lines.stream().skip(Math.max(0, lines.size() - LAST_LINES)).collect(Collectors.joining(" | "));
    }

    /** Readiness is ours: the same question at the first start and at every later one. */
    private static final class NoWait extends AbstractWaitStrategy {
        @Override
        protected void waitUntilReady() {}
    }
}
