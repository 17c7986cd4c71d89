package al.tryeza.audit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import tools.jackson.databind.json.JsonMapper;

/** The registry's ids of schemas, asked once each. */
final class ContentIds {

    private static final Map<String, Integer> KNOWN = new ConcurrentHashMap<>();

    private ContentIds() {}

    static int of(Schema schema, String registry) {
        return KNOWN.computeIfAbsent(schema.getFullName(), name -> ask(name, registry));
    }

    private static int ask(String name, String registry) {
        var request = HttpRequest.newBuilder(URI.create(
                        registry + "/apis/registry/v3/groups/default/artifacts/" + name + "/versions/branch=latest"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            return new JsonMapper().readTree(answer.body()).get("contentId").asInt();
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException("the registry did not answer", fault);
        }
    }
}
