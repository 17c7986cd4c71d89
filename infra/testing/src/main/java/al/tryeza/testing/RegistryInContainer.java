package al.tryeza.testing;

import al.tryeza.servers.DatabaseSpec;
import al.tryeza.servers.Postgres;
import al.tryeza.servers.Registry;
import al.tryeza.servers.RegistryServer;
import al.tryeza.servers.RegistrySettings;
import al.tryeza.servers.SchemaRegistry;
import org.testcontainers.containers.Network;

/** The registry, with the settings that the child process has. */
final class RegistryInContainer extends ServerInContainer implements Registry {

    private static final int PORT = 8080;
    private static final String DATABASE = "jdbc:postgresql://%s:%d/%s"
            .formatted(PostgresInContainer.ALIAS, PostgresInContainer.PORT, RegistryServer.DATABASE);

    private final String writerPassword;

    RegistryInContainer(
            String image, Network network, Postgres postgres, String databasePassword, String writerPassword) {
        super("Schema registry", image, network, "registry", PORT);
        this.writerPassword = writerPassword;
        postgres.databases().provision(DatabaseSpec.ofForeignSoftware(RegistryServer.DATABASE, databasePassword));
        container().withEnv(new RegistrySettings(DATABASE, databasePassword, writerPassword).environment());
    }

    @Override
    public String url() {
        return "http://" + address();
    }

    @Override
    public SchemaRegistry schemas() {
        return new SchemaRegistry(url(), writerPassword);
    }

    @Override
    boolean isReady() {
        return schemas().answers();
    }
}
