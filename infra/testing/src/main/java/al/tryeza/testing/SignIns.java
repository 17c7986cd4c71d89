package al.tryeza.testing;

import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Sign-ins of people at the issuer of tests: authorization code with proof key, each code good once. */
final class SignIns {

    private record Asked(Map<String, String> question, String officer, Instant signedIn) {

        /** Whether a code is brought by whoever asked. */
        boolean by(Map<String, String> sent) {
            return Objects.equals(question.get("redirect_uri"), sent.get("redirect_uri"))
                    && Objects.equals(
                            question.get("code_challenge"), challenge(sent.getOrDefault("code_verifier", "")));
        }
    }

    private final TestIssuer issuer;
    private final Map<String, Asked> codes = new ConcurrentHashMap<>();

    SignIns(TestIssuer issuer) {
        this.issuer = issuer;
    }

    URI signIn(URI address, String officer, Instant signedIn) {
        Map<String, String> question = parameters(address.getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(code, new Asked(question, officer, signedIn));
        return URI.create("%s?code=%s&state=%s"
                .formatted(
                        question.get("redirect_uri"),
                        code,
                        URLEncoder.encode(question.getOrDefault("state", ""), StandardCharsets.UTF_8)));
    }

    void answer(HttpExchange exchange) throws IOException {
        Map<String, String> sent =
                parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Asked asked = codes.remove(sent.getOrDefault("code", ""));
        boolean right = asked != null && asked.by(sent);
        String answer = asked != null && right ? """
                  {"access_token":"unused","token_type":"Bearer","expires_in":60,"id_token":"%s"}\
                  """.formatted(idToken(asked)) : "{\"error\":\"invalid_grant\"}";
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(right ? 200 : 400, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private String idToken(Asked asked) {
        var now = Instant.now();
        return issuer.idToken(new JWTClaimsSet.Builder()
                .issuer(issuer.url())
                .audience(asked.question().get("client_id"))
                .subject(asked.officer())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                .claim("nonce", asked.question().get("nonce"))
                .claim("auth_time", asked.signedIn().getEpochSecond())
                .build());
    }

    private static Map<String, String> parameters(String text) {
        return Arrays.stream(text.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
