package al.tryeza.endtoend;

import al.tryeza.local.Endpoints;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * What a browser does for a person, without showing it: goes where it is sent, by status or by page, fills forms in, and
 * keeps one set of cookies for the host, whatever the port.
 */
final class Browser implements AutoCloseable {

    private static final int MOST_HOPS = 20;
    private static final String HTML = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final Pattern REFRESH = Pattern.compile("http-equiv=\"refresh\" content=\"0;url=([^\"]+)\"");
    private static final Pattern FORM = Pattern.compile("<form method=\"post\" action=\"([^\"]+)\"");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern HEADING = Pattern.compile("<h1>([^<]+)</h1>");

    /** What is shown at last. */
    record Page(URI address, int status, String text) {

        String heading() {
            return first(HEADING, text).orElse("");
        }
    }

    private final HttpClient http;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final List<String> set = new ArrayList<>();

    /** @param stack whose authority it trusts, where it is encrypted */
    Browser(Endpoints stack) throws IOException, GeneralSecurityException {
        HttpClient.Builder client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER);
        String trusted = stack.values().get(Endpoints.TRUST_STORE);
        http = (trusted == null ? client : client.sslContext(trusting(Path.of(trusted)))).build();
    }

    private static SSLContext trusting(Path store) throws IOException, GeneralSecurityException {
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(KeyStore.getInstance(store.toFile(), new char[0]));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    /** Goes to an address, as somebody who types it in. */
    Page open(String address) throws IOException, InterruptedException {
        return follow(HttpRequest.newBuilder(URI.create(address)).GET());
    }

    /** Fills in the form of a page, and sends it off. */
    Page submit(Page page, Map<String, String> fields) throws IOException, InterruptedException {
        Map<String, String> form = new LinkedHashMap<>();
        HIDDEN.matcher(page.text()).results().forEach(field -> form.put(field.group(1), field.group(2)));
        form.putAll(fields);
        String action = first(FORM, page.text())
                .orElseThrow(() -> new AssertionError("there is no form on the page " + page.heading()));
        return follow(HttpRequest.newBuilder(page.address().resolve(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")))));
    }

    /** Asks as the script of a page does: with the cookies, and what comes back is the answer. */
    HttpResponse<String> fetch(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.setHeader(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        return answer;
    }

    /** What it would send, by name. */
    Map<String, String> cookies() {
        return cookies;
    }

    /** The last line that set this cookie. */
    String lineOf(String cookie) {
        return set.stream()
                .filter(line -> line.startsWith(cookie + "="))
                .reduce((earlier, later) -> later)
                .orElse("");
    }

    private Page follow(HttpRequest.Builder first) throws IOException, InterruptedException {
        HttpResponse<String> answer = look(first);
        for (int hop = 0; hop < MOST_HOPS; hop++) {
            String text = answer.body();
            Optional<String> next = answer.headers().firstValue("Location").or(() -> first(REFRESH, text));
            if (next.isEmpty()) {
                return new Page(answer.uri(), answer.statusCode(), answer.body());
            }
            answer = look(
                    HttpRequest.newBuilder(answer.uri().resolve(next.get())).GET());
        }
        throw new AssertionError(
                "sent round in a circle, at last to " + answer.uri().getPath());
    }

    private HttpResponse<String> look(HttpRequest.Builder request) throws IOException, InterruptedException {
        return fetch(request.setHeader("Accept", HTML).setHeader("Accept-Language", "en-GB,en;q=0.9"));
    }

    private static Optional<String> first(Pattern pattern, String text) {
        return Optional.of(pattern.matcher(text)).filter(Matcher::find).map(found -> found.group(1));
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

    @Override
    public void close() {
        http.close();
    }
}
