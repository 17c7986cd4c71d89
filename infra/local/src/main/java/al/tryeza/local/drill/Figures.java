package al.tryeza.local.drill;

import al.tryeza.local.Endpoints;
import al.tryeza.local.RunFolder;
import al.tryeza.local.token.SignIn;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;

/** What instances say of themselves at {@code /actuator/prometheus}, asked as operator. */
public final class Figures {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Endpoints endpoints;
    private final String token;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private Figures(Endpoints endpoints, String token) {
        this.endpoints = endpoints;
        this.token = token;
    }

    /** Signs in. */
    public static Figures of(Endpoints endpoints, RunFolder folder) throws IOException, InterruptedException {
        String secret =
                Files.readString(folder.secrets().resolve("operator-client")).strip();
        return new Figures(endpoints, new SignIn(endpoints.get("TRYEZA_ISSUER_URL")).machine("operator", secret));
    }

    /**
     * The sum over all labels.
     *
     * @param service of {@code endpoints.env}, for example {@code TRYEZA_REFERRAL_URL_2}
     * @param metric as Prometheus calls it
     * @return 0 where the instance has no such figure
     * @throws IOException where the instance does not answer
     */
    public double sum(String service, String metric) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(endpoints.get(service) + "/actuator/prometheus"))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("Figures were answered with " + answer.statusCode());
        }
        return answer.body()
                .lines()
                .filter(line -> line.startsWith(metric + " ") || line.startsWith(metric + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
