package al.tryeza.servers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The registry as the one who may write to it sees it; through its REST interface, version 3. */
public final class SchemaRegistry {

    private static final String API = "/apis/registry/v3";
    private static final int CONFLICT = 409;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private final JsonMapper json = JsonMapper.shared();
    private final String url;
    private final String authorization;

    /**
     * @param url address without a path
     * @param password of {@link RegistrySettings#WRITER}
     */
    public SchemaRegistry(String url, String password) {
        this.url = url;
        this.authorization = "Basic "
                + Base64.getEncoder()
                        .encodeToString((RegistrySettings.WRITER + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether it answers from its database. */
    public boolean answers() {
        var request = HttpRequest.newBuilder(URI.create(url + API + "/groups?limit=1"))
                .timeout(PATIENCE)
                .build();
        try {
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Registers each schema, with everything it names inside it, as an artifact of the group {@code default} called by
     * its full name. One that is there already keeps its ids.
     *
     * @throws ServerException when a schema breaks those before it (every version must read every other), or the
     *     registry does not answer
     */
    public void register(Stream<Schema> schemas) {
        requireCompatibility();
        schemas.forEach(this::register);
    }

    /** Registers one and answers its content id, the id that goes into every record. */
    public long register(Schema schema) {
        var answer = post(
                "/groups/default/artifacts?ifExists=FIND_OR_CREATE_VERSION&canonical=false",
                Map.of(
                        "artifactId", schema.getFullName(),
                        "artifactType", "AVRO",
                        "firstVersion",
                                Map.of(
                                        "content",
                                        Map.of("content", schema.toString(), "contentType", "application/json"))));
        if (answer.statusCode() != 200) {
            throw refused("the schema " + schema.getFullName(), answer);
        }
        return json.readTree(answer.body()).path("version").path("contentId").asLong();
    }

    /** For every artifact: new reads old and old reads new, through all versions. */
    private void requireCompatibility() {
        var answer = post("/admin/rules", Map.of("ruleType", "COMPATIBILITY", "config", "FULL_TRANSITIVE"));
        if (answer.statusCode() != 204 && answer.statusCode() != CONFLICT) {
            throw refused("the compatibility rule", answer);
        }
    }

    private HttpResponse<String> post(String path, Map<String, ?> body) {
        var request = HttpRequest.newBuilder(URI.create(url + API + path))
                .timeout(PATIENCE)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(body)))
                .build();
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new ServerException("The schema registry does not answer at %s.".formatted(url), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("Interrupted while schemas were being registered.", e);
        }
    }

    private ServerException refused(String what, HttpResponse<String> answer) {
        JsonNode title = json.readTree(answer.body()).path("title");
        return new ServerException("The schema registry refused %s with status %d: %s"
                .formatted(what, answer.statusCode(), title.asString()));
    }
}
