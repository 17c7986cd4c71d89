package al.tryeza.testing;

import al.tryeza.servers.Databases;
import al.tryeza.servers.Postgres;
import al.tryeza.servers.PostgresServer;
import al.tryeza.servers.PostgresServer.Durability;
import al.tryeza.servers.PostgresSettings;
import java.util.List;
import java.util.stream.Stream;
import org.testcontainers.containers.Network;

/** PostgreSQL from an image that understands the variables of the official one. */
final class PostgresInContainer extends ServerInContainer implements Postgres {

    /** How other containers find it. */
    static final String ALIAS = "postgres";

    /** Inside. */
    static final int PORT = 5432;

    private final String password;

    PostgresInContainer(String image, Network network, String password) {
        super("PostgreSQL", image, network, ALIAS, PORT);
        this.password = password;
        container()
                .withEnv("POSTGRES_PASSWORD", password)
                .withEnv("POSTGRES_INITDB_ARGS", PostgresSettings.INITIALISATION + " --no-sync")
                .withCommand(command());
    }

    private static String[] command() {
        return Stream.concat(
                        Stream.of("postgres"),
                        PostgresSettings.of(Durability.FAST).entrySet().stream()
                                .flatMap(setting -> Stream.of("-c", setting.getKey() + "=" + setting.getValue())))
                .toArray(String[]::new);
    }

    @Override
    public Databases databases() {
        return new Databases(address(), PostgresServer.SUPERUSER, password);
    }

    @Override
    public String url(String database) {
        return "jdbc:postgresql://%s/%s".formatted(address(), database);
    }

    @Override
    boolean isReady() {
        if (!databases().answers()) {
            return false;
        }
        databases().closeToEverybody(List.of("postgres", "template1"));
        return true;
    }
}
