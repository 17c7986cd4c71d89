package al.tryeza.referral.door;

import al.tryeza.referral.ReferralService;
import al.tryeza.testing.Backends;
import al.tryeza.testing.TestIssuer;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as it runs, on real servers, started once for all tests of this module. */
final class Running implements AutoCloseable {

    static final Running SERVICE = new Running(
            Backends.get().environment("referral"),
            new Gate(Backends.get().registry().url()));

    private final JsonMapper json = new JsonMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;
    final Map<String, String> environment;

    /** The operator's own key, of which the service has the public half. */
    final ECKey operatorKey = operatorKey();

    /** The way by which this service reaches the registry. */
    final Gate registry;

    /**
     * Starts, and comes back when the service is ready.
     *
     * @param environment of a world of its own; where it names no port, any will do
     */
    Running(Map<String, String> environment, Gate registry) {
        this.environment = environment;
        this.registry = registry;
        environment.put("TRYEZA_REGISTRY_URL", registry.url());
        environment.put("TRYEZA_ISSUER_URL", TestIssuer.get().url());
        environment.put("TRYEZA_DIRECTORY_OFFICERS", "classpath:officers.csv");
        environment.putIfAbsent("TRYEZA_PORT", "0");
        // tests ask for what is not there more often than anybody may
        environment.putIfAbsent("TRYEZA_LIMIT_UNKNOWN", "off");
        // the few officers of the tests break more glass than any officer may
        environment.putIfAbsent("TRYEZA_LIMIT_BREAK_GLASS", "200/1s");
        environment.computeIfAbsent("TRYEZA_KEYS", _ -> keys());
        environment.put("TRYEZA_OPERATOR_JWK", file(operatorKey.toPublicJWK().toJSONString()));
        var application = new SpringApplication(ReferralService.class);
        application.setDefaultProperties(new HashMap<>(environment));
        context = application.run();
    }

    @Override
    public void close() {
        context.close();
    }

    private static ECKey operatorKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String file(String content) {
        try {
            return Files.writeString(Files.createTempFile("operator", ".jwk"), content)
                    .toString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String keys() {
        try {
            return Files.createTempDirectory("keys").toString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** An answer, with its body as text and as JSON. */
    record Answer(int status, Map<String, String> headers, String text, JsonNode body) {}

    JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    /** The vault, under the role that may look into it. */
    JdbcClient vault() {
        var source = new PGSimpleDataSource();
        source.setUrl(environment.get("TRYEZA_DATABASE_URL"));
        source.setUser("referral_disclosure");
        source.setPassword(environment.get("TRYEZA_DISCLOSURE_PASSWORD"));
        return JdbcClient.create(source);
    }

    /** Does it as nobody of the service may. */
    <T> T asOwner(Function<JdbcClient, T> work) {
        String url = environment.get("TRYEZA_DATABASE_URL");
        try (Connection connection =
                Backends.get().postgres().databases().connect(url.substring(url.lastIndexOf('/') + 1))) {
            return work.apply(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    long count(String table) {
        return jdbc().sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }

    /** The token of an officer; institution and roles are the directory's to say. */
    static String token(String officer) {
        return TestIssuer.get().token(officer, "nobody.asks", "nothing");
    }

    Answer get(String officer, String path) {
        return send(request(path)
                .header("Authorization", "Bearer " + token(officer))
                .GET());
    }

    Answer post(String officer, String path, String body, String... headers) {
        HttpRequest.Builder request = request(path)
                .header("Authorization", "Bearer " + token(officer))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    Answer refer(String officer, String body) {
        return post(
                officer,
                "/api/referrals",
                body,
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    HttpRequest.Builder request(String path) {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            Map<String, String> headers = new HashMap<>();
            response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
            // the server ends a connection after so many requests, whatever they were
            headers.remove("connection");
            String text = response.body();
            return new Answer(
                    response.statusCode(),
                    headers,
                    text,
                    text.startsWith("{") ? json.readTree(text) : json.createObjectNode());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
