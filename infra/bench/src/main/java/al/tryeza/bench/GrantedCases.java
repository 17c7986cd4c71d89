package al.tryeza.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Children of Vlorë, two classes of whose data one officer may see. */
final class GrantedCases {

    private static final String OFFICER = "social.vlore";
    private static final String CHILD = """
            {"urgency":"URGENT","concern":"AT_RISK","person":{"firstName":"Bench","secondName":"Mark","birthdate":"2014-05-06",
             "gender":"Feminine","citizenship":["AL"],"mobilePhone":"+355691234567"},
             "places":{"present":{"municipality":"Vlorë"}},"indicators":["NEGLECT"],"needs":["EDUCATION"],
             "exploitationTypes":[],"methodsOfControl":[]}
            """;
    private static final String WISH = """
            {"categories":["IDENTITY","CONTACT"],"purpose":"SERVICE_PROVISION","reasonCode":"SERVICE",
             "reason":"to prepare the first meeting"}
            """;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String service;
    private final String token;
    private final List<String> refs = new ArrayList<>();

    private GrantedCases(String service, String token) {
        this.service = service;
        this.token = token;
    }

    static GrantedCases make(Platform platform, int count) throws IOException, InterruptedException {
        var cases = new GrantedCases(platform.referralService(), platform.token(OFFICER));
        String secretary = platform.token("secretary.vlore");
        String grant = """
                {"officer":"%s","purpose":"SERVICE_PROVISION","categories":["IDENTITY","CONTACT"],
                 "basis":{"type":"BEST_INTEREST"},"until":"%s"}
                """.formatted(OFFICER, Instant.now().plus(7, ChronoUnit.DAYS));
        for (int number = 0; number < count; number++) {
            String answer = cases.send(cases.post("/api/referrals", secretary, CHILD), 201);
            String ref = JsonMapper.shared().readTree(answer).path("caseRef").asString();
            cases.send(cases.post("/api/cases/" + ref + "/grants", secretary, grant), 201);
            cases.refs.add(ref);
        }
        return cases;
    }

    List<String> refs() {
        return List.copyOf(refs);
    }

    /** Fails where it is not shown. */
    void disclose(int number) {
        sent(post("/api/cases/" + refs.get(number % refs.size()) + "/disclosures", token, WISH));
    }

    void view(int number) {
        sent(request("/api/cases/" + refs.get(number % refs.size()), token).GET());
    }

    private void sent(HttpRequest.Builder request) {
        try {
            send(request, 200);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private HttpRequest.Builder post(String path, String bearer, String body) {
        return request(path, bearer)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String path, String bearer) {
        return HttpRequest.newBuilder(URI.create(service + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + bearer);
    }

    private String send(HttpRequest.Builder request, int expected) throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IOException("answered with " + answer.statusCode() + " instead of " + expected);
        }
        return answer.body();
    }
}
