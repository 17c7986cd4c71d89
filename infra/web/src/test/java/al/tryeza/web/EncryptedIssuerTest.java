package al.tryeza.web;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.servers.Encryption;
import al.tryeza.servers.LocalAuthority;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/** An identity provider behind a certificate for {@code localhost}: whose keys are believed, and whose are not. */
@TestInstance(Lifecycle.PER_CLASS)
class EncryptedIssuerTest {

    private final LocalAuthority authority;
    private final LocalAuthority stranger;
    private final RSAKey key;
    private final HttpsServer server;

    EncryptedIssuerTest(@TempDir Path folder) throws Exception {
        authority = new LocalAuthority(folder.resolve("authority"));
        stranger = new LocalAuthority(folder.resolve("stranger"));
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeAll
    void open() throws Exception {
        server.setHttpsConfigurator(new HttpsConfigurator(keys(authority.issue("issuer", "localhost"))));
        for (String host : List.of("localhost", "127.0.0.1")) {
            String url = "https://" + host + ":" + port();
            serve("/" + host + "/.well-known/openid-configuration", """
                    {"issuer":"%1$s/%2$s","jwks_uri":"%1$s/keys","subject_types_supported":["public"]}\
                    """.formatted(url, host));
        }
        serve("/keys", new JWKSet(key.toPublicJWK()).toString());
        server.start();
    }

    @AfterAll
    void close() {
        server.stop(0);
    }

    @Test
    void keys_are_believed_of_the_provider_that_was_called_and_of_nobody_else() throws Exception {
        String right = "https://localhost:" + port() + "/localhost";
        String otherName = "https://127.0.0.1:" + port() + "/127.0.0.1";
        String inClear = "http://localhost:" + port() + "/localhost";

        var trusting = read(authority, right, otherName, inClear);
        var distrusting = read(stranger, right);

        List<String> said = lines(trusting);
        assertThat(said).hasSize(3);
        assertThat(said.getFirst()).isEqualTo("token of police.vlore");
        assertThat(said.get(1)).as("wrong host name").isEqualTo("refused: " + CertificateException.class.getName());
        assertThat(said.getLast()).as("in clear").startsWith("refused: ");
        assertThat(lines(distrusting))
                .as("unknown authority")
                .singleElement()
                .asString()
                .matches("refused: (java|sun)\\.security\\..+");
        System.out.println("Identity provider: unknown authority, wrong host name, connection in clear: each refused");
    }

    private Process read(LocalAuthority trusted, String... issuers) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djavax.net.ssl.trustStore=" + trusted.trustStore(),
                "-cp",
                System.getProperty("java.class.path"),
                TokenReader.class.getName()));
        for (String issuer : issuers) {
            command.addAll(List.of(issuer, token(issuer)));
        }
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static List<String> lines(Process reader) throws IOException {
        return new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("token of") || line.startsWith("refused: "))
                .toList();
    }

    private String token(String issuer) throws Exception {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .audience("tryeza")
                        .subject("police.vlore")
                        .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                        .build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private void serve(String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
    }

    private static SSLContext keys(Encryption issued) throws Exception {
        var store = new PemSslStoreBundle(
                        PemSslStoreDetails.forCertificate(Files.readString(issued.certificate()))
                                .withPrivateKey(Files.readString(issued.key())),
                        null)
                .getKeyStore();
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, new char[0]);
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
