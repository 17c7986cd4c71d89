package al.tryeza.testing;

import al.tryeza.servers.Kafka;
import al.tryeza.servers.Postgres;
import al.tryeza.servers.Registry;
import al.tryeza.servers.Secrets;
import java.nio.file.Path;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.Network;

/** Containers on a network of their own, each with one port on 127.0.0.1 that it keeps when it is started again. */
final class ContainerServers implements ServerSource {

    private final ServerImages images;
    private final Secrets secrets;
    private final Network network;

    ContainerServers(Path folder, ServerImages images) {
        if (!engineAnswers()) {
            throw new BackendsUnavailable(
                    "The system property tryeza.backends asks for containers, and no container engine answers:"
                            + " start one, or name it in DOCKER_HOST, or leave the property out to use child processes.");
        }
        this.images = images;
        this.secrets = new Secrets(folder.resolve("secrets"));
        this.network = Network.newNetwork();
    }

    @Override
    public Postgres startPostgres() {
        return started(new PostgresInContainer(images.postgres(), network, secrets.get("postgres-superuser")));
    }

    @Override
    public Kafka startKafka() {
        return started(new KafkaInContainer(images.kafka(), network, secrets.get("kafka-superuser")));
    }

    @Override
    public Registry startRegistry(Postgres postgres) {
        return started(new RegistryInContainer(
                images.registry(),
                network,
                postgres,
                secrets.get("registry-database"),
                secrets.get("registry-writer")));
    }

    /** Testcontainers says in its own log what it tried. */
    private static boolean engineAnswers() {
        try {
            return DockerClientFactory.instance().isDockerAvailable();
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static <T extends ServerInContainer> T started(T server) {
        server.start();
        return server;
    }
}
