package al.tryeza.servers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

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
    private volatile int managementPort;

    public RegistryServer(Distribution distribution, ServerHome home, Postgres postgres) {
        super("Schema registry", home);
        this.distribution = distribution;
        this.postgres = postgres;
    }

    @Override
    public String url() {
        return "http://127.0.0.1:" + port();
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
                .with(network());
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
