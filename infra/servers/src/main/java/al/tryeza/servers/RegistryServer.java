package al.tryeza.servers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Apicurio Registry on 127.0.0.1, with its schemas in PostgreSQL. Everybody may read; only we, with a generated password,
 * may write. Needs PostgreSQL at its start and whenever it is asked.
 */
public final class RegistryServer extends Server implements Registry {

    /** Its database. */
    public static final String DATABASE = "registry";

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Distribution distribution;
    private final Postgres postgres;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final @Nullable Encryption encryption;
    private volatile int managementPort;

    public RegistryServer(Distribution distribution, ServerHome home, Postgres postgres) {
        this(distribution, home, postgres, null);
    }

    /** @param encryption of all connections; null where they stay on this machine in clear */
    public RegistryServer(
            Distribution distribution, ServerHome home, Postgres postgres, @Nullable Encryption encryption) {
        super("Schema registry", home);
        this.encryption = encryption;
        this.distribution = distribution;
        this.postgres = postgres;
    }

    @Override
    public String url() {
        return (encryption == null ? "http://127.0.0.1:" : "https://localhost:") + port();
    }

    @Override
    public SchemaRegistry schemas() {
        return new SchemaRegistry(url(), writerPassword());
    }

    @Override
    void prepare() {
        managementPort = Ports.free();
        postgres.databases().provision(DatabaseSpec.ofForeignSoftware(DATABASE, databasePassword()));
    }

    @Override
    ChildCommand command() {
        return ChildCommand.of(
                        part(),
                        home().folder(),
                        log(),
                        List.of(
                                Distribution.java(),
                                "-Xmx192m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xshare:auto",
                                "-jar",
                                distribution.registryJar().toString()))
                .with(new RegistrySettings(postgres.url(DATABASE), databasePassword(), writerPassword()).environment())
                .with(network())
                .with(encryption == null ? Map.of() : encrypted(encryption));
    }

    private Map<String, String> encrypted(Encryption keys) {
        return Map.of(
                "QUARKUS_HTTP_INSECURE_REQUESTS",
                "disabled",
                "QUARKUS_HTTP_SSL_PORT",
                Integer.toString(port()),
                "QUARKUS_HTTP_SSL_CERTIFICATE_FILES",
                keys.certificate().toString(),
                "QUARKUS_HTTP_SSL_CERTIFICATE_KEY_FILES",
                keys.key().toString());
    }

    private Map<String, String> network() {
        return Map.of(
                "QUARKUS_HTTP_HOST",
                "127.0.0.1",
                "QUARKUS_HTTP_PORT",
                Integer.toString(port()),
                "QUARKUS_MANAGEMENT_HOST",
                "127.0.0.1",
                "QUARKUS_MANAGEMENT_PORT",
                Integer.toString(managementPort));
    }

    @Override
    boolean isReady() {
        var health = URI.create("http://127.0.0.1:%d/health/ready".formatted(managementPort));
        try {
            return client.send(HttpRequest.newBuilder(health).timeout(PATIENCE).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String databasePassword() {
        return home().secrets().get("database");
    }

    private String writerPassword() {
        return home().secrets().get(RegistrySettings.WRITER);
    }
}
