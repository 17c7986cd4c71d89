package al.tryeza.keys.transit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import javax.net.ssl.SSLContext;

/**
 * Asks the server, a few times where it may help and never for long. No answer, no request and no token of it gets into an
 * exception.
 */
final class TransitServer {

    /** How long, and how often, the server is asked. */
    record Patience(Duration connect, Duration answer, int tries, Duration between) {

        static final Patience USUAL =
                new Patience(Duration.ofSeconds(2), Duration.ofSeconds(3), 3, Duration.ofMillis(200));
    }

    private static final int LARGEST = 1 << 20;
    private static final int OK = 200;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final HttpClient http;
    private final Path token;
    private final String namespace;
    private final Patience patience;

    /**
     * A server.
     *
     * @param tls whom it trusts
     * @param token file with the token; read at each request, for whoever renews it writes it anew
     * @param namespace of Vault Enterprise or OpenBao, empty for none
     */
    TransitServer(SSLContext tls, Path token, String namespace, Patience patience) {
        this.http = HttpClient.newBuilder()
                .sslContext(tls)
                .connectTimeout(patience.connect())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.token = token;
        this.namespace = namespace;
        this.patience = patience;
    }

    /**
     * The text of one field of the answer's {@code data}.
     *
     * @throws GeneralSecurityException if the server does not answer, or refuses
     */
    String ask(URI address, String body, String field) throws GeneralSecurityException {
        for (int tried = 1; ; tried++) {
            String why;
            try {
                HttpResponse<byte[]> answer = http.send(request(address, body), BodyHandlers.ofByteArray());
                if (answer.statusCode() == OK && answer.body().length <= LARGEST) {
                    return TransitAnswer.field(answer.body(), field);
                }
                why = "The key service answered " + answer.statusCode();
                if (answer.statusCode() != TOO_MANY_REQUESTS && answer.statusCode() < SERVER_ERROR) {
                    throw new GeneralSecurityException(why);
                }
            } catch (IOException fault) {
                // its message may quote what was received
                why = "The key service does not answer: " + fault.getClass().getSimpleName();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw new GeneralSecurityException("Interrupted while waiting for the key service");
            }
            if (tried == patience.tries()) {
                throw new GeneralSecurityException(why);
            }
            pause(tried);
        }
    }

    private HttpRequest request(URI address, String body) throws GeneralSecurityException {
        try {
            var request = HttpRequest.newBuilder(address)
                    .timeout(patience.answer())
                    .header("X-Vault-Token", Files.readString(token).strip())
                    .header("X-Vault-Request", "true")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body));
            return (namespace.isEmpty() ? request : request.header("X-Vault-Namespace", namespace)).build();
        } catch (IOException | IllegalArgumentException _) {
            throw new GeneralSecurityException("The file with the token of the key service cannot be read");
        }
    }

    private void pause(int tried) throws GeneralSecurityException {
        try {
            Thread.sleep(patience.between().multipliedBy(tried));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new GeneralSecurityException("Interrupted while waiting for the key service");
        }
    }
}
