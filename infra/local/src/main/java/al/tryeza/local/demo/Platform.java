package al.tryeza.local.demo;

import al.tryeza.local.Endpoints;
import al.tryeza.local.Officers;
import al.tryeza.local.token.SignIn;
import al.tryeza.local.token.SignInRefused;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** The public doors of a running stack, as a client of one officer or another sees them. Keeps all it is answered. */
public final class Platform {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SHOWN = 200;

    private final Endpoints endpoints;
    private final SignIn signIn;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Queue<String> received = new ConcurrentLinkedQueue<>();

    /** @param endpoints addresses of the stack */
    public Platform(Endpoints endpoints) {
        this.endpoints = endpoints;
        this.signIn = new SignIn(endpoints.get("TRYEZA_ISSUER_URL"));
    }

    /** Everything the doors have answered so far: status, headers and body of each. */
    public List<String> received() {
        return List.copyOf(received);
    }

    /** Raises a referral as an officer. */
    public Answer refer(String officer, String key, String body) throws IOException, InterruptedException {
        return refer(request -> request.header("Authorization", bearer(officer)).header("Idempotency-Key", key), body);
    }

    /**
     * Submits at one of the instances of referral-service, counted from 1.
     *
     * @param path {@code /api/referrals} or {@code /api/identifications}
     */
    public Answer submitTo(int instance, String path, String officer, String key, String body)
            throws IOException, InterruptedException {
        return send(request(Endpoints.instance("TRYEZA_REFERRAL_URL", instance), path)
                .header("Authorization", bearer(officer))
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build());
    }

    /** Raises a referral with whatever headers the caller sets. */
    Answer refer(Consumer<HttpRequest.Builder> headers, String body) throws IOException, InterruptedException {
        return submit("/api/referrals", headers, body);
    }

    /** States somebody's status as an officer of the police. */
    Answer identify(String officer, String key, String body) throws IOException, InterruptedException {
        return submit(
                "/api/identifications",
                request -> request.header("Authorization", bearer(officer)).header("Idempotency-Key", key),
                body);
    }

    private Answer submit(String path, Consumer<HttpRequest.Builder> headers, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                request("TRYEZA_REFERRAL_URL", path).POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        headers.accept(request);
        HttpRequest built = request.build();
        return send(
                built.headers().firstValue("Content-Type").isPresent()
                        ? built
                        : request.header("Content-Type", "application/json").build());
    }

    /** Reads from one of the services, named as in {@code endpoints.env}. */
    public Answer get(String service, String path, String officer) throws IOException, InterruptedException {
        return send(
                request(service, path).header("Authorization", bearer(officer)).build());
    }

    Answer post(String path, String officer, String entityTag, String body) throws IOException, InterruptedException {
        return send(request("TRYEZA_REFERRAL_URL", path)
                .header("Authorization", bearer(officer))
                .header("Content-Type", "application/json")
                .header("If-Match", entityTag)
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build());
    }

    Answer delete(String path, String officer, String entityTag) throws IOException, InterruptedException {
        return send(request("TRYEZA_REFERRAL_URL", path)
                .header("Authorization", bearer(officer))
                .header("If-Match", entityTag)
                .DELETE()
                .build());
    }

    /** Sends JSON as an officer. */
    public Answer post(String path, String officer, String body) throws IOException, InterruptedException {
        return postTo(1, path, officer, body);
    }

    /** Asks to see who somebody is; what is shown is meant for the asker and is not kept with the other answers. */
    Answer discloses(String path, String officer, String body) throws IOException, InterruptedException {
        return disclosesAt(1, path, officer, body);
    }

    /** As {@link #discloses}, at one of the instances of referral-service, counted from 1. */
    public Answer disclosesAt(int instance, String path, String officer, String body)
            throws IOException, InterruptedException {
        return send(json(instance, path, officer, body), false);
    }

    /** Sends JSON to one of the instances of referral-service, counted from 1. */
    public Answer postTo(int instance, String path, String officer, String body)
            throws IOException, InterruptedException {
        return send(json(instance, path, officer, body));
    }

    /** Reads from one of the instances of referral-service, counted from 1. */
    public Answer getFrom(int instance, String path, String officer) throws IOException, InterruptedException {
        return get(Endpoints.instance("TRYEZA_REFERRAL_URL", instance), path, officer);
    }

    private HttpRequest json(int instance, String path, String officer, String body) {
        return request(Endpoints.instance("TRYEZA_REFERRAL_URL", instance), path)
                .header("Authorization", bearer(officer))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
    }

    /** All items of a list, page after page. */
    public List<JsonNode> list(String service, String path, String officer) throws IOException, InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        String more = path + (path.contains("?") ? "&" : "?") + "limit=1000";
        String next = "";
        do {
            Answer page = get(service, next.isEmpty() ? more : more + "&cursor=" + next, officer);
            if (page.status() != 200) {
                throw new IOException("A list was answered with " + page.inWords());
            }
            page.body().path("items").forEach(items::add);
            next = page.text("next");
        } while (!next.isEmpty());
        return items;
    }

    /** All mails the mail server has taken. */
    public JsonNode mails() throws IOException, InterruptedException {
        return send(request("TRYEZA_MAIL_URL", "/messages").build()).body();
    }

    String bearer(String officer) {
        return "Bearer " + token(officer);
    }

    /** The token of an officer, who signs in where they have not yet. */
    public String token(String officer) {
        return tokens.computeIfAbsent(officer, this::signIn);
    }

    private String signIn(String officer) {
        try {
            return signIn.officer(officer, Officers.PASSWORD);
        } catch (SignInRefused | IOException failure) {
            throw new IllegalStateException("Nobody could sign in as " + officer, failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private HttpRequest.Builder request(String service, String path) {
        return HttpRequest.newBuilder(URI.create(endpoints.get(service) + path)).timeout(PATIENCE);
    }

    private Answer send(HttpRequest request) throws IOException, InterruptedException {
        return send(request, true);
    }

    /** @param kept whether also an answer that is what was asked for is kept with the others */
    private Answer send(HttpRequest request, boolean kept) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (kept || response.statusCode() != SHOWN) {
            received.add(response.statusCode() + " " + response.headers().map() + " " + response.body());
        }
        if (response.statusCode() == TOO_MANY_REQUESTS) {
            long seconds = response.headers().firstValueAsLong("Retry-After").orElse(1);
            Thread.sleep(Duration.ofSeconds(seconds));
            return send(request, kept);
        }
        return Answer.of(response);
    }
}
