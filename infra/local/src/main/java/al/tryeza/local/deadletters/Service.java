package al.tryeza.local.deadletters;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A service as its operator calls it.
 *
 * @param name for sentences
 */
record Service(HttpClient http, String name, String url, String token) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Status and JSON of an answer. */
    record Answer(int status, JsonNode json) {

        /** The stable code of a refusal. */
        String code() {
            return json.path("code").asString("");
        }
    }

    Answer get(String path) throws Refused, InterruptedException {
        return send("GET", path, BodyPublishers.noBody());
    }

    Answer delete(String path) throws Refused, InterruptedException {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    Answer post(String path, Map<String, ?> body) throws Refused, InterruptedException {
        return send("POST", path, BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    Answer post(String path) throws Refused, InterruptedException {
        return send("POST", path, BodyPublishers.noBody());
    }

    private Answer send(String method, String path, HttpRequest.BodyPublisher body)
            throws Refused, InterruptedException {
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(url + path))
                            .timeout(PATIENCE)
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .method(method, body)
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() >= 500 || answer.statusCode() == 401 || answer.statusCode() == 403) {
                throw new Refused(
                        3, "%s cannot say now (status %d). Try again later.".formatted(name, answer.statusCode()));
            }
            return new Answer(answer.statusCode(), read(answer.body()));
        } catch (IOException away) {
            throw new Refused(3, name + " does not answer. Start it, and run the same again.");
        }
    }

    private static JsonNode read(String body) {
        try {
            return body.isEmpty() ? JSON.missingNode() : JSON.readTree(body);
        } catch (JacksonException noJson) {
            return JSON.missingNode();
        }
    }
}
