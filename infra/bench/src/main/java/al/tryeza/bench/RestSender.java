package al.tryeza.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Posts as the demo officers, in turn. */
final class RestSender implements Sender {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CREATED = 201;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI referrals;
    private final List<String> tokens;
    private final List<String> bodies;

    RestSender(String service, List<String> tokens, List<String> bodies) {
        this.referrals = URI.create(service + "/api/referrals");
        this.tokens = List.copyOf(tokens);
        this.bodies = bodies;
    }

    @Override
    public Optional<String> send(int number) {
        var request = HttpRequest.newBuilder(referrals)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + tokens.get(number % tokens.size()))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(bodies.get(number % bodies.size())))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            return answer.statusCode() == CREATED
                    ? Optional.of(JsonMapper.shared()
                            .readTree(answer.body())
                            .path("caseRef")
                            .asString())
                    : Optional.empty();
        } catch (IOException refused) {
            return Optional.empty();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
