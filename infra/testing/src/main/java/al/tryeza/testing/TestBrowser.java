package al.tryeza.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Keeps cookies as a browser does that looks at names alone, and follows nothing by itself. */
public final class TestBrowser {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String service;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final List<String> set = new ArrayList<>();

    /** @param service address of the service that it looks at */
    public TestBrowser(String service) {
        this.service = service;
    }

    /** What it sends, by name; a test may change it. */
    public Map<String, String> cookies() {
        return cookies;
    }

    /** Every line {@code Set-Cookie} it has got. */
    public List<String> set() {
        return List.copyOf(set);
    }

    /** Asks for a page. */
    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(address(path)).GET());
    }

    /** Sends a change. */
    public HttpResponse<String> post(String path, String... headers) {
        var request = HttpRequest.newBuilder(address(path)).POST(BodyPublishers.noBody());
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Sends any request, with its cookies. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Signs an officer in who has just shown the provider who they are. */
    public HttpResponse<String> signIn(String officer) {
        return signIn(officer, Instant.now());
    }

    /** Signs an officer in at the {@link TestIssuer}. */
    public HttpResponse<String> signIn(String officer, Instant at) {
        return send(HttpRequest.newBuilder(TestIssuer.get().signIn(question(), officer, at)));
    }

    /** Where the service sends it to sign in. */
    public URI question() {
        return URI.create(get("/oauth2/authorization/tryeza")
                .headers()
                .firstValue("Location")
                .orElseThrow());
    }

    /** An address of the service. */
    public URI address(String path) {
        return URI.create(service + path);
    }

    private void keep(String line) {
        set.add(line);
        String[] cookie = line.split(";", 2)[0].split("=", 2);
        if (line.contains("Max-Age=0")) {
            cookies.remove(cookie[0]);
        } else {
            cookies.put(cookie[0], cookie[1]);
        }
    }
}
