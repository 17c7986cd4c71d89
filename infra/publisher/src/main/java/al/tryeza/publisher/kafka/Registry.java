package al.tryeza.publisher.kafka;

import al.tryeza.publisher.Unreachable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema registry (REST, version 3): ids of schemas, and schemas of ids. Read only. */
final class Registry {

    private static final String API = "/apis/registry/v3";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http;
    private final String address;
    private final Map<Integer, Schema> known = new ConcurrentHashMap<>();

    Registry(HttpClient http, URI registry) {
        this.http = http;
        this.address = registry.toString().replaceFirst("/+$", "");
    }

    /**
     * The content id under which exactly this schema is registered: which version is the latest does not matter to who
     * writes by an older one.
     */
    int contentId(Schema schema) throws Unreachable {
        var versions = read(get(
                "/groups/default/artifacts/%s/versions?orderby=globalId&order=desc&limit=500"
                        .formatted(schema.getFullName()),
                schema.getFullName()));
        for (JsonNode version : versions.path("versions")) {
            int id = version.path("contentId").asInt();
            if (schema(id).equals(schema)) {
                return id;
            }
        }
        throw new Unreachable("The schema registry at %s does not know this publisher's version of %s. "
                        .formatted(address, schema.getName())
                + "Publish with the version that the platform runs, or tell its operator.");
    }

    /** The schema of a content id. */
    Schema schema(int contentId) throws Unreachable {
        var schema = known.get(contentId);
        if (schema == null) {
            try {
                schema =
                        new Schema.Parser().parse(get("/ids/contentIds/" + contentId, "an id that stands in a record"));
            } catch (SchemaParseException unreadable) {
                throw new Unreachable("The schema registry at %s gave no schema.".formatted(address));
            }
            known.put(contentId, schema);
        }
        return schema;
    }

    private JsonNode read(String json) throws Unreachable {
        try {
            return JSON.readTree(json);
        } catch (JacksonException unreadable) {
            throw new Unreachable("What is at %s is no schema registry. Check its address.".formatted(address));
        }
    }

    private String get(String path, String what) throws Unreachable {
        HttpResponse<String> answer;
        try {
            answer = http.send(
                    HttpRequest.newBuilder(URI.create(address + API + path))
                            .timeout(PATIENCE)
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException away) {
            throw new Unreachable(
                    "The schema registry does not answer at %s. Check that it runs and that this machine may reach it."
                            .formatted(address),
                    away);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Unreachable("Interrupted while the schema registry was being asked.");
        }
        if (answer.statusCode() != 200) {
            throw new Unreachable("The schema registry at %s does not know %s (status %d). Tell its operator."
                    .formatted(address, what, answer.statusCode()));
        }
        return answer.body();
    }
}
