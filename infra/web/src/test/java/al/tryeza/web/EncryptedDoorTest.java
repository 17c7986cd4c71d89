package al.tryeza.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import al.tryeza.servers.Encryption;
import al.tryeza.servers.LocalAuthority;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The REST door behind a certificate for {@code localhost}, set up by the settings that the README of deploy tells. */
class EncryptedDoorTest {

    @Test
    void the_rest_door_answers_who_checks_whom_it_calls_and_nobody_in_clear(@TempDir Path folder) throws Exception {
        var authority = new LocalAuthority(folder.resolve("authority"));
        var stranger = new LocalAuthority(folder.resolve("stranger"));
        Encryption keys = authority.issue("service", "localhost");
        SmallService.makeDatabase("encrypted");
        try (var service = new SmallService(
                "encrypted",
                Map.of(
                        "server.ssl.bundle",
                        "door",
                        "spring.ssl.bundle.pem.door.keystore.certificate",
                        "file:" + keys.certificate(),
                        "spring.ssl.bundle.pem.door.keystore.private-key",
                        "file:" + keys.key(),
                        "spring.ssl.bundle.pem.door.options.enabled-protocols",
                        "TLSv1.3"))) {
            String port = service.address().substring(service.address().lastIndexOf(':'));
            HttpResponse<String> answer = get(authority, "https://localhost" + port);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();

            assertThatThrownBy(() -> get(stranger, "https://localhost" + port))
                    .isInstanceOf(SSLHandshakeException.class);
            assertThatThrownBy(() -> get(authority, "https://127.0.0.1" + port))
                    .isInstanceOf(SSLHandshakeException.class);
            HttpResponse<String> clear = get(authority, "http://localhost" + port);
            assertThat(clear.statusCode()).isEqualTo(400);
            assertThat(clear.body()).doesNotContain("officer");
            System.out.println("REST: unknown authority, wrong host name, connection in clear: each refused");
        }
    }

    private static HttpResponse<String> get(LocalAuthority trusted, String address) throws Exception {
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted.trust());
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        try (var http = HttpClient.newBuilder().sslContext(context).build()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(address + "/api/thing")).build(), BodyHandlers.ofString());
        }
    }
}
