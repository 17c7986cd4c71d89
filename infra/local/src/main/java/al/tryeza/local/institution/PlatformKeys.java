package al.tryeza.local.institution;

import com.nimbusds.jose.jwk.JWK;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The signing keys that the platform knows, as its operator sees them. */
final class PlatformKeys {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http;
    private final String service;
    private final String token;

    PlatformKeys(HttpClient http, String service, String token) {
        this.http = http;
        this.service = service;
        this.token = token;
    }

    /** Whether a key counts. */
    enum State {
        ACTIVE,
        RETIRED,
        REVOKED
    }

    /** A key that the platform knows. */
    record Known(String keyId, State state) {}

    /** All of an institution. */
    List<Known> of(String institution) throws Refused, InterruptedException {
        var answer = send("GET", keys(institution), BodyPublishers.noBody());
        if (answer.statusCode() == 404) {
            throw Refused.question("The platform's directory knows no such institution.");
        }
        require(answer, 200);
        var known = new ArrayList<Known>();
        JSON.readTree(answer.body())
                .path("items")
                .forEach(item -> known.add(new Known(
                        item.path("kid").asString(),
                        item.hasNonNull("revokedAt")
                                ? State.REVOKED
                                : item.hasNonNull("retiredAt") ? State.RETIRED : State.ACTIVE)));
        return known;
    }

    /** Registers the public half of a key; whether it counts now: it does not where it was retired or revoked before. */
    boolean register(String institution, JWK key) throws Refused, InterruptedException {
        var body = JSON.writeValueAsString(Map.of("jwk", key.toPublicJWK().toJSONObject()));
        var answer = send("POST", keys(institution), BodyPublishers.ofString(body));
        if (answer.statusCode() == 409) {
            return false;
        }
        require(answer, 201);
        return true;
    }

    /** What reaches the broker within an hour still counts. */
    void retire(String institution, String keyId) throws Refused, InterruptedException {
        var answer = send("POST", keys(institution) + "/" + keyId + "/retirement", BodyPublishers.noBody());
        // gone or revoked already is more than was asked for
        if (answer.statusCode() != 404 && answer.statusCode() != 409) {
            require(answer, 200);
        }
    }

    /** Nothing that it signed counts from now on. */
    void revoke(String institution, String keyId) throws Refused, InterruptedException {
        var answer = send("DELETE", keys(institution) + "/" + keyId, BodyPublishers.noBody());
        if (answer.statusCode() != 404) {
            require(answer, 204);
        }
    }

    private static String keys(String institution) {
        return "/api/institutions/" + institution + "/keys";
    }

    private HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body)
            throws Refused, InterruptedException {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create(service + path))
                            .timeout(PATIENCE)
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .method(method, body)
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException away) {
            throw Refused.away(
                    "The referral service does not answer. What was done so far stays; run the same again when it does.");
        }
    }

    private static void require(HttpResponse<String> answer, int status) throws Refused {
        if (answer.statusCode() != status) {
            var code = answer.body().isEmpty()
                    ? ""
                    : JSON.readTree(answer.body()).path("code").asString("");
            throw answer.statusCode() >= 500
                    ? Refused.away("The referral service cannot do it now (status %d %s). Run the same again later."
                            .formatted(answer.statusCode(), code))
                    : Refused.notAllowed("The referral service does not do that (status %d %s)."
                            .formatted(answer.statusCode(), code));
        }
    }
}
