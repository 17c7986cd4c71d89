package al.tryeza.testing;

import al.tryeza.servers.Distribution;
import al.tryeza.servers.Kafka;
import al.tryeza.servers.KafkaServer;
import al.tryeza.servers.Ports;
import al.tryeza.servers.Postgres;
import al.tryeza.servers.PostgresServer;
import al.tryeza.servers.PostgresServer.Durability;
import al.tryeza.servers.Registry;
import al.tryeza.servers.RegistryServer;
import al.tryeza.servers.Server;
import al.tryeza.servers.ServerHome;
import java.nio.file.Path;

/** Child processes whose data and logs are in a folder. */
final class EmbeddedServers implements ServerSource {

    private final Path folder;
    private final Distribution distribution = Distribution.found();

    EmbeddedServers(Path folder) {
        this.folder = folder;
    }

    @Override
    public Postgres startPostgres() {
        return started(new PostgresServer(distribution, home("postgres"), Durability.FAST));
    }

    @Override
    public Kafka startKafka() {
        return started(new KafkaServer(distribution, home("kafka")));
    }

    @Override
    public Registry startRegistry(Postgres postgres) {
        return started(new RegistryServer(distribution, home("registry"), postgres));
    }

    private static <T extends Server> T started(T server) {
        server.start();
        return server;
    }

    private ServerHome home(String name) {
        return new ServerHome(folder.resolve(name), folder.resolve(name + ".log"), Ports.free());
    }
}
