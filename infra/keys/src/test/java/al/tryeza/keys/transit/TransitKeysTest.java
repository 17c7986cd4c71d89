package al.tryeza.keys.transit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import al.tryeza.keys.transit.TransitStandIn.Fault;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KmsClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The client against a server that keeps to the published interface of Transit, over TLS. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransitKeysTest {

    private static final byte[] KEY = "a bucket's key".getBytes(UTF_8);
    private static final byte[] PLACE = "bucket-key 7 1".getBytes(UTF_8);
    private static final TransitServer.Patience IMPATIENT =
            new TransitServer.Patience(Duration.ofSeconds(2), Duration.ofMillis(700), 3, Duration.ofMillis(1));

    @TempDir
    static Path folder;

    private TransitStandIn server;
    private Aead key;

    @BeforeAll
    void start() throws Exception {
        server = new TransitStandIn(folder);
        Files.writeString(folder.resolve("token"), TransitStandIn.TOKEN + "\n");
        key = client(folder.resolve("authority.pem").toString()).getAead(server.uri());
        // the first handshake of a process takes its time
        key.encrypt(KEY, PLACE);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @BeforeEach
    void nothing_is_wrong() {
        server.faults.clear();
        server.requests.clear();
    }

    private static KmsClient client(String authority) throws Exception {
        return new TransitKeys(new TransitServer(Authority.of(authority), folder.resolve("token"), "", IMPATIENT));
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> key.encrypt(KEY, PLACE))
                .isInstanceOf(GeneralSecurityException.class)
                .hasMessage(message)
                .hasMessageNotContaining(TransitStandIn.TOKEN);
    }

    @Test
    void what_was_wrapped_is_unwrapped_at_its_own_place_only() throws Exception {
        byte[] wrapped = key.encrypt(KEY, PLACE);
        assertThat(new String(wrapped, US_ASCII)).startsWith("vault:v1:");
        assertThat(key.decrypt(wrapped, PLACE)).isEqualTo(KEY);
        assertThatThrownBy(() -> key.decrypt(wrapped, "bucket-key 8 1".getBytes(UTF_8)))
                .isInstanceOf(GeneralSecurityException.class)
                .hasMessage("The key service answered 400");
    }

    @Test
    void requests_are_as_the_interface_says() throws Exception {
        key.decrypt(key.encrypt("hello world\n".getBytes(UTF_8), PLACE), PLACE);
        assertThat(server.requests).hasSize(2);
        assertThat(server.requests.getFirst())
                .isEqualTo("POST /v1/transit/encrypt/vault"
                        + " {\"plaintext\":\"aGVsbG8gd29ybGQK\",\"associated_data\":\"YnVja2V0LWtleSA3IDE=\"}");
        assertThat(server.requests.getLast())
                .startsWith("POST /v1/transit/decrypt/vault {\"ciphertext\":\"vault:v1:")
                .endsWith("\",\"associated_data\":\"YnVja2V0LWtleSA3IDE=\"}");
    }

    @Test
    void the_examples_of_the_published_interface_are_asked_and_understood() throws Exception {
        byte[] fox = "the quick brown fox\n".getBytes(UTF_8);
        server.faults.add(new Fault.Status(200, "{\"data\": {\"ciphertext\": \"vault:v1:abcdefgh\"}}"));
        server.faults.add(new Fault.Status(200, "{\"data\": {\"plaintext\": \"dGhlIHF1aWNrIGJyb3duIGZveAo=\"}}"));

        byte[] wrapped = key.encrypt(fox, PLACE);

        assertThat(new String(wrapped, US_ASCII)).isEqualTo("vault:v1:abcdefgh");
        assertThat(key.decrypt(wrapped, PLACE)).isEqualTo(fox);
        assertThat(server.requests.getFirst()).contains("{\"plaintext\":\"dGhlIHF1aWNrIGJyb3duIGZveAo=\",");
        assertThat(server.requests.getLast()).contains("{\"ciphertext\":\"vault:v1:abcdefgh\",");
    }

    @Test
    void a_rotated_key_still_opens_and_one_that_was_shut_off_does_not() throws Exception {
        Path home = Files.createTempDirectory(folder, "own");
        try (var own = new TransitStandIn(home)) {
            Aead rotating = client(home.resolve("authority.pem").toString()).getAead(own.uri());
            byte[] before = rotating.encrypt(KEY, PLACE);
            own.rotate();
            byte[] after = rotating.encrypt(KEY, PLACE);
            assertThat(new String(after, US_ASCII)).startsWith("vault:v2:");
            assertThat(rotating.decrypt(before, PLACE)).isEqualTo(KEY);
            own.firstOpening = 2;
            assertThatThrownBy(() -> rotating.decrypt(before, PLACE)).isInstanceOf(GeneralSecurityException.class);
            assertThat(rotating.decrypt(after, PLACE)).isEqualTo(KEY);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 301})
    void a_refusal_is_final(int status) {
        server.faults.add(new Fault.Status(status, "{\"errors\":[\"Kanarina\"]}"));
        assertRefused("The key service answered " + status);
        assertThat(server.requests).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503})
    void a_passing_fault_is_tried_again(int status) throws Exception {
        server.faults.add(new Fault.Status(status, "{\"errors\":[]}"));
        server.faults.add(new Fault.Status(status, "{\"errors\":[]}"));
        assertThat(key.encrypt(KEY, PLACE)).isNotEmpty();
        assertThat(server.requests).hasSize(3);
    }

    @Test
    void a_fault_that_stays_is_given_up() {
        for (int tries = 0; tries < 3; tries++) {
            server.faults.add(new Fault.Status(503, "{\"errors\":[\"Vault is sealed\"]}"));
        }
        assertRefused("The key service answered 503");
        assertThat(server.requests).hasSize(3);
    }

    @Test
    void silence_is_not_waited_for_for_ever() {
        for (int tries = 0; tries < 3; tries++) {
            server.faults.add(new Fault.Silence());
        }
        Instant before = Instant.now();
        assertRefused("The key service does not answer: HttpTimeoutException");
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Kanarina",
                "[]",
                "{}",
                "{\"data\":null}",
                "{\"data\":{}}",
                "{\"data\":{\"ciphertext\":7}}",
                "{\"data\":{\"ciphertext\":\"Kanarina\"}}",
                "{\"data\":{\"nested\":{\"ciphertext\":\"vault:v1:AAAA\"}}}",
                "{\"ciphertext\":\"vault:v1:AAAA\"}",
                "{\"data\":{\"ciphertext\":\"vault:v1:"
            })
    void garbage_is_refused_and_not_repeated(String body) {
        server.faults.add(new Fault.Status(200, body));
        assertThatThrownBy(() -> key.encrypt(KEY, PLACE))
                .isInstanceOf(GeneralSecurityException.class)
                .hasMessageStartingWith("The key service answered with")
                .hasMessageNotContaining("Kanarina")
                .hasNoCause();
    }

    @Test
    void what_is_no_ciphertext_of_the_service_is_not_even_sent() {
        for (String text : new String[] {"", "vault:v1:", "x", "vault:v1:AAAA\",\"context\":\"x"}) {
            assertThatThrownBy(() -> key.decrypt(text.getBytes(US_ASCII), PLACE))
                    .isInstanceOf(GeneralSecurityException.class);
        }
        assertThat(server.requests).isEmpty();
    }

    @Test
    void a_server_for_which_nobody_vouches_gets_no_token() throws Exception {
        Aead untrusting = client("").getAead(server.uri());
        assertThatThrownBy(() -> untrusting.encrypt(KEY, PLACE))
                .isInstanceOf(GeneralSecurityException.class)
                .hasMessage("The key service does not answer: SSLHandshakeException");
        assertThat(server.requests).isEmpty();
    }

    @Test
    void a_token_is_read_when_it_is_needed_and_a_missing_one_is_a_clear_sentence() throws Exception {
        Path token = folder.resolve("token");
        try {
            Files.writeString(token, "hvs.expired");
            assertRefused("The key service answered 403");
            Files.delete(token);
            assertRefused("The file with the token of the key service cannot be read");
        } finally {
            Files.writeString(token, TransitStandIn.TOKEN);
        }
        assertThat(key.encrypt(KEY, PLACE)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "local-key://vault",
                "hcvault://host/transit/vault",
                "hcvault:///transit/keys/vault",
                "hcvault://host/transit/keys/",
                "hcvault://host/transit/keys/a/b",
                "hcvault://user@host/transit/keys/vault",
                "hcvault://host/transit/keys/vault?x=1",
                "http://host/transit/keys/vault"
            })
    void an_address_of_anything_else_is_refused(String address) throws Exception {
        assertThat(client("").doesSupport(address)).isFalse();
        assertThatThrownBy(() -> client("").getAead(address)).isInstanceOf(GeneralSecurityException.class);
    }
}
