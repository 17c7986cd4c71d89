package al.tryeza.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** An OpenID Connect issuer on a free port: its discovery document, its keys, and tokens for whomever a test needs. */
public final class TestIssuer {

    private static final String AUDIENCE = "tryeza";
    private static final String OPERATOR = "operator";

    /** More than it has anywhere else, so that tests see what its role alone keeps it from. */
    private static final String OPERATORS_SCOPES =
            "directory:operate platform:operate cases:read routing:read " + "referrals:write identifications:write";

    private static final Duration LIFE = Duration.ofHours(1);
    private static final Once<TestIssuer> INSTANCE = new Once<>(TestIssuer::new);

    private final RSAKey key = newKey();
    private final RSAKey strangersKey = newKey();
    private final HttpServer server;
    private final SignIns signIns = new SignIns(this);

    private TestIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        serve("/.well-known/openid-configuration", """
                {"issuer":"%1$s","jwks_uri":"%1$s/keys","authorization_endpoint":"%1$s/authorize",\
                "token_endpoint":"%1$s/token","end_session_endpoint":"%1$s/logout","response_types_supported":["code"],\
                "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"]}\
                """.formatted(url()));
        serve("/keys", new JWKSet(key.toPublicJWK()).toString());
        server.createContext("/token", signIns::answer);
        server.start();
    }

    /** The one of this JVM. */
    public static TestIssuer get() {
        return INSTANCE.get();
    }

    /** What stands in the claim {@code iss}; the discovery document is under it. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /**
     * Signs an officer in, as they would on the provider's page.
     *
     * @param question address to which a service sent the browser
     * @param signedIn when they showed who they are
     * @return where the provider sends the browser back to
     */
    public URI signIn(URI question, String officer, Instant signedIn) {
        return signIns.signIn(question, officer, signedIn);
    }

    /** A token that services accept. */
    public String token(String subject, String institution, String... roles) {
        return sign(key, claims(subject, institution, roles).build());
    }

    /** Its time is over. */
    public String expired(String subject, String institution, String... roles) {
        var past = Instant.now().minus(LIFE.multipliedBy(2));
        return sign(
                key,
                claims(subject, institution, roles)
                        .issueTime(Date.from(past))
                        .notBeforeTime(Date.from(past))
                        .expirationTime(Date.from(past.plus(LIFE)))
                        .build());
    }

    /** Its time has not come. */
    public String notYetValid(String subject, String institution, String... roles) {
        return sign(
                key,
                claims(subject, institution, roles)
                        .notBeforeTime(Date.from(Instant.now().plus(LIFE)))
                        .expirationTime(Date.from(Instant.now().plus(LIFE.multipliedBy(2))))
                        .build());
    }

    /** Made for somebody else's service. */
    public String wrongAudience(String subject, String institution, String... roles) {
        return sign(
                key,
                claims(subject, institution, roles).audience("another-service").build());
    }

    /** Says it is from another issuer. */
    public String foreignIssuer(String subject, String institution, String... roles) {
        return sign(
                key,
                claims(subject, institution, roles)
                        .issuer("https://issuer.example")
                        .build());
    }

    /** Says it is from this issuer and was signed by somebody else, under this issuer's key id. */
    public String wrongSignature(String subject, String institution, String... roles) {
        return sign(strangersKey, claims(subject, institution, roles).build());
    }

    /** A token of an institution's own system. */
    public String machine(String subject, String... scopes) {
        return token(subject, "nobody.asks", List.of(), claims -> claims.claim("scope", String.join(" ", scopes)));
    }

    /** A token whose claims the test changes as it likes. */
    public String token(
            String subject, String institution, List<String> roles, UnaryOperator<JWTClaimsSet.Builder> change) {
        return sign(
                key,
                change.apply(claims(subject, institution, roles.toArray(String[]::new)))
                        .build());
    }

    private JWTClaimsSet.Builder claims(String subject, String institution, String... roles) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .jwtID(UUID.randomUUID().toString())
                .issuer(url())
                .audience(AUDIENCE)
                .subject(subject)
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .claim("institution", institution)
                .claim("roles", List.of(roles))
                .claim("scope", subject.equals(OPERATOR) ? OPERATORS_SCOPES : "openid");
    }

    String idToken(JWTClaimsSet claims) {
        return sign(key, claims);
    }

    private String sign(RSAKey signer, JWTClaimsSet claims) {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(key.getKeyID())
                .type(JOSEObjectType.JWT)
                .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(signer));
        } catch (JOSEException e) {
            throw new IllegalStateException("a test token could not be signed", e);
        }
        return token.serialize();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("a test key could not be made", e);
        }
    }

    private void serve(String path, String json) {
        var body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
    }
}
