package al.tryeza.local.institution;

import com.nimbusds.jose.jwk.JWK;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The REST door for signing keys, as referral-service describes it: knows every institution but {@code police.nowhere}. */
final class KeysDoor implements AutoCloseable {

    private final HttpServer http;
    private final Map<String, String> states = new LinkedHashMap<>();
    private volatile boolean away;

    KeysDoor() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/api/institutions/", this::handle);
        http.start();
    }

    String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    /** Key ids with {@code active}, {@code retired} or {@code revoked}, oldest first. */
    Map<String, String> states() {
        return states;
    }

    void goesAway(boolean now) {
        away = now;
    }

    private void handle(HttpExchange exchange) throws IOException {
        var parts = exchange.getRequestURI().getPath().split("/", -1);
        if (away) {
            answer(exchange, 503, "{\"code\":\"unavailable\"}");
        } else if (parts[3].equals("police.nowhere")) {
            answer(exchange, 404, "{\"code\":\"not_found\"}");
        } else if (exchange.getRequestMethod().equals("DELETE")) {
            states.replace(parts[5], "revoked");
            answer(exchange, 204, "");
        } else if (parts.length > 6) {
            states.replace(parts[5], "retired");
            answer(exchange, 200, "{}");
        } else if (exchange.getRequestMethod().equals("POST")) {
            register(exchange);
        } else {
            answer(
                    exchange,
                    200,
                    states.entrySet().stream()
                            .map(key -> "{\"kid\":\"%s\",\"%sAt\":\"2026-11-22T00:00:00Z\"}"
                                    .formatted(key.getKey(), key.getValue()))
                            .collect(Collectors.joining(",", "{\"items\":[", "]}")));
        }
    }

    private void register(HttpExchange exchange) throws IOException {
        try {
            var jwk = JsonMapper.shared().readTree(exchange.getRequestBody()).path("jwk");
            var key = JWK.parse(jwk.toString());
            var id = key.computeThumbprint().toString();
            var state = states.putIfAbsent(id, "active");
            boolean counts = !key.isPrivate() && (state == null || state.equals("active"));
            answer(exchange, counts ? 201 : 409, "{\"kid\":\"%s\"}".formatted(id));
        } catch (ParseException | com.nimbusds.jose.JOSEException broken) {
            answer(exchange, 400, "{\"code\":\"invalid_request\"}");
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
