package al.tryeza.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import al.tryeza.events.CaseOpened;
import al.tryeza.events.EventCatalogue;
import al.tryeza.servers.PostgresServer.Durability;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.apache.avro.SchemaBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class RegistryServerTest {

    private static final String ARTIFACTS = "/apis/registry/v3/groups/default/artifacts";
    private static final String CASE_OPENED = CaseOpened.getClassSchema().getFullName();
    private static final String BODY = """
            {"artifactId":"stranger","artifactType":"AVRO","firstVersion":
            {"content":{"content":"\\"string\\"","contentType":"application/json"}}}""";

    private final PostgresServer postgres;
    private final RegistryServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    RegistryServerTest(@TempDir Path folder) {
        var distribution = Distribution.found();
        postgres = new PostgresServer(distribution, TestHome.of(folder, "postgres"), Durability.FAST);
        server = new RegistryServer(distribution, TestHome.of(folder, "registry"), postgres);
    }

    @BeforeAll
    void start() {
        postgres.start();
        server.start();
        server.schemas().register(EventCatalogue.all());
    }

    @AfterAll
    void stop() {
        server.stop();
        postgres.stop();
        client.close();
    }

    @Test
    void everybody_may_read() throws Exception {
        var id = server.schemas().register(CaseOpened.getClassSchema());

        assertThat(get(ARTIFACTS + "/" + CASE_OPENED).statusCode()).isEqualTo(200);
        assertThat(get("/apis/registry/v3/ids/contentIds/" + id).body())
                .isEqualTo(CaseOpened.getClassSchema().toString());
        assertThat(get("/apis/ccompat/v7/schemas/ids/" + id).statusCode()).isEqualTo(200);
    }

    @Test
    void nobody_writes_without_the_password_by_any_door() throws Exception {
        assertThat(send("POST", ARTIFACTS, BODY, null)).isEqualTo(401);
        assertThat(send("POST", ARTIFACTS, BODY, "registrar:guessed")).isEqualTo(401);
        assertThat(send("POST", ARTIFACTS, BODY, "stranger:guessed")).isEqualTo(401);
        assertThat(send("DELETE", ARTIFACTS, "", null)).isEqualTo(401);
        assertThat(send("DELETE", "/apis/registry/v3/admin/rules", "", null)).isEqualTo(401);
        assertThat(send("POST", "/apis/registry/v2/groups/default/artifacts", "\"string\"", null))
                .isEqualTo(401);
        assertThat(send("POST", "/apis/ccompat/v7/subjects/stranger/versions", "{\"schema\":\"\\\"string\\\"\"}", null))
                .isEqualTo(401);
        assertThat(get(ARTIFACTS + "/stranger").statusCode()).isEqualTo(404);
    }

    @Test
    void registering_again_and_starting_again_keep_the_ids() {
        var before = ids();

        assertThat(ids()).isEqualTo(before);
        server.stop();
        server.start();

        assertThat(ids()).isEqualTo(before);
        assertThat(before).doesNotHaveDuplicates().hasSize((int)
                EventCatalogue.all().count());
    }

    @Test
    void a_schema_that_breaks_its_predecessor_is_refused() throws Exception {
        var first = SchemaBuilder.record("al.tryeza.test.Evolving")
                .fields()
                .requiredString("name")
                .endRecord();
        var broken = SchemaBuilder.record("al.tryeza.test.Evolving")
                .fields()
                .requiredInt("other")
                .endRecord();
        server.schemas().register(first);

        assertThatThrownBy(() -> server.schemas().register(broken))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("al.tryeza.test.Evolving");
    }

    @Test
    void it_is_killed_paused_and_comes_back() throws Exception {
        server.kill();
        assertThat(server.isRunning()).isFalse();
        server.start();
        server.pause();
        try {
            var request = HttpRequest.newBuilder(URI.create(server.url() + ARTIFACTS))
                    .timeout(Duration.ofSeconds(1))
                    .build();
            assertThatThrownBy(() -> client.send(request, BodyHandlers.discarding()))
                    .isInstanceOf(HttpTimeoutException.class);
        } finally {
            server.resume();
        }
        assertThat(get(ARTIFACTS + "/" + CASE_OPENED).statusCode()).isEqualTo(200);
    }

    private List<Long> ids() {
        return EventCatalogue.all().map(server.schemas()::register).toList();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.url() + path)).build(), BodyHandlers.ofString());
    }

    private int send(String method, String path, String body, @Nullable String credentials) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(server.url() + path))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (credentials != null) {
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
        }
        return client.send(request.build(), BodyHandlers.discarding()).statusCode();
    }
}
