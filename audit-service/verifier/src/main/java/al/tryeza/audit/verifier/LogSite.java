package al.tryeza.audit.verifier;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** A log behind an address. */
final class LogSite implements LogPlace {

    private static final int NOT_FOUND = 404;
    private static final int OK = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI prefix;
    private final Optional<String> token;

    LogSite(String address, Optional<String> token) throws WrongQuestion {
        try {
            this.prefix = URI.create(address.endsWith("/") ? address : address + "/");
        } catch (IllegalArgumentException malformed) {
            throw new WrongQuestion("this is no address: " + address);
        }
        this.token = token;
    }

    @Override
    public Optional<byte[]> read(String path) throws NotGood {
        var request = HttpRequest.newBuilder(prefix.resolve(path)).timeout(PATIENCE);
        token.ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
        try {
            HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
            return switch (answer.statusCode()) {
                case OK -> Optional.of(answer.body());
                case NOT_FOUND -> Optional.empty();
                default -> throw new NotGood("unreadable", path + " answers " + answer.statusCode());
            };
        } catch (IOException unreachable) {
            throw new NotGood("unreachable", path);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotGood("stopped", path);
        }
    }
}
