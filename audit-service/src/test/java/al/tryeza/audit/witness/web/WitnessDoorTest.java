package al.tryeza.audit.witness.web;

import static al.tryeza.audit.witness.WatchedLog.FORKED;
import static al.tryeza.audit.witness.WatchedLog.HONEST;
import static al.tryeza.audit.witness.WatchedLog.root;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import al.tryeza.audit.WitnessService;
import al.tryeza.audit.ledger.note.KeyFile;
import al.tryeza.audit.ledger.note.KeyType;
import al.tryeza.audit.ledger.note.SignedNote;
import al.tryeza.audit.ledger.note.Signer;
import al.tryeza.audit.ledger.note.Verification;
import al.tryeza.audit.ledger.note.Verification.Signature;
import al.tryeza.audit.ledger.note.VerifierKey;
import al.tryeza.audit.ledger.tree.Hash;
import al.tryeza.audit.ledger.witness.WitnessRequest;
import al.tryeza.audit.witness.OwnDatabase;
import al.tryeza.audit.witness.WatchedLog;
import al.tryeza.audit.witness.WitnessProperties.Database;
import al.tryeza.testing.Backends;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The witness of another institution as it runs, with nothing but its own database; which is taken away last. */
@TestMethodOrder(OrderAnnotation.class)
@TestInstance(Lifecycle.PER_CLASS)
class WitnessDoorTest {

    private static final String NAME = "witness_door";
    private static final List<String> LOGS =
            List.of("statuses", "conflict", "repeats", "forks", "monitored", "bodies", "chunked", "away", "unsigned");

    @TempDir
    private static Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, WatchedLog> logs =
            LOGS.stream().collect(Collectors.toMap(name -> name, name -> new WatchedLog(name + ".example")));
    private List<VerifierKey> keys = List.of();
    private String address = "";
    private ConfigurableApplicationContext service = new GenericApplicationContext();

    @BeforeAll
    void start() throws IOException {
        Path classical = folder.resolve("ed25519.key");
        Path lasting = folder.resolve("ml-dsa-44.key");
        keys = List.of(
                new KeyFile(classical)
                        .create("witness.example", KeyType.COSIGNATURE_ED25519)
                        .key(),
                new KeyFile(lasting)
                        .create("witness.example", KeyType.COSIGNATURE_ML_DSA_44)
                        .key());
        Path watched = folder.resolve("logs");
        Files.writeString(
                watched,
                String.join(
                                "\n",
                                logs.values().stream()
                                        .map(log -> "log " + log.key())
                                        .toList()) + "\nquorum none\n");
        Database database = OwnDatabase.named(NAME);
        service = new SpringApplicationBuilder(WitnessService.class)
                .profiles("witness")
                .properties(Map.of(
                        "TRYEZA_PORT", "0",
                        "TRYEZA_WITNESS_LOGS", watched.toString(),
                        "TRYEZA_WITNESS_KEYS", classical + "," + lasting,
                        "TRYEZA_WITNESS_MONITORING", "true",
                        "TRYEZA_WITNESS_DATABASE_URL", database.url(),
                        "TRYEZA_WITNESS_DATABASE_ROLE", database.role(),
                        "TRYEZA_WITNESS_DATABASE_PASSWORD", database.password(),
                        "TRYEZA_WITNESS_MIGRATOR_PASSWORD", database.migratorPassword()))
                .run();
        address = "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port");
    }

    @AfterAll
    void close() {
        service.close();
    }

    private WatchedLog log(String name) {
        return Objects.requireNonNull(logs.get(name));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError("the witness did not answer", failed);
        }
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private HttpResponse<String> ask(BodyPublisher body) {
        return send(at("/log/witness/add-checkpoint").POST(body));
    }

    private HttpResponse<String> ask(byte[] body) {
        return ask(BodyPublishers.ofByteArray(body));
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(type(answer)).isEqualTo("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    }

    private List<Signature> cosignatures(SignedNote checkpoint, HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(200);
        SignedNote cosigned =
                SignedNote.parse((checkpoint.text() + "\n" + answer.body()).getBytes(StandardCharsets.UTF_8));
        return Verification.of(cosigned, keys);
    }

    @Test
    void what_grew_is_cosigned_by_both_keys() throws Exception {
        WatchedLog log = log("statuses");
        ask(log.grown(0, 5, HONEST));
        HttpResponse<String> answer = ask(log.grown(5, 9, HONEST));
        assertThat(cosignatures(log.checkpoint(9, root(9, HONEST)), answer))
                .extracting(Signature::key)
                .containsExactlyElementsOf(keys);
        assertThat(answer.body()).startsWith("\u2014 witness.example ").endsWith("\n");
    }

    @Test
    void another_size_is_told_as_the_specification_says() {
        WatchedLog log = log("conflict");
        ask(log.grown(0, 5, HONEST));
        HttpResponse<String> answer = ask(log.grown(0, 9, HONEST));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(type(answer)).isEqualTo("text/x.tlog.size");
        assertThat(answer.body()).isEqualTo("5\n");
    }

    @Test
    void a_request_that_was_recorded_and_is_sent_again_moves_nothing_back() throws Exception {
        WatchedLog log = log("repeats");
        byte[] recorded = log.grown(0, 5, HONEST);
        ask(recorded);
        ask(log.grown(5, 9, HONEST));
        assertThat(ask(recorded).statusCode()).isEqualTo(409);
        assertThat(ask(log.grown(5, 9, HONEST)).statusCode()).isEqualTo(409);
        assertThat(cosignatures(log.checkpoint(9, root(9, HONEST)), ask(log.grown(9, 9, HONEST))))
                .hasSize(2);
    }

    @Test
    void another_history_is_refused() {
        WatchedLog log = log("forks");
        ask(log.grown(0, 5, HONEST));
        assertProblem(ask(log.grown(5, 9, FORKED)), 422, "inconsistent");
        assertProblem(ask(log.grown(5, 5, FORKED)), 422, "inconsistent");
        assertProblem(
                ask(new WitnessRequest(0, List.of(), log.checkpoint(0, root(3, HONEST))).bytes()), 422, "inconsistent");
    }

    @Test
    void who_may_not_ask_is_told_so() {
        var unknown = new WatchedLog("unknown.example");
        assertProblem(ask(unknown.grown(0, 5, HONEST)), 404, "unknown_log");
        var stranger = Signer.generate("unsigned.example", KeyType.ED25519);
        SignedNote forged = log("unsigned").signed(stranger, 5, root(5, HONEST));
        assertProblem(ask(new WitnessRequest(0, List.of(), forged).bytes()), 403, "not_signed");
        byte[] spoilt = log("unsigned").grown(0, 5, HONEST);
        spoilt["old 0\n\nunsigned.example\n".length()] = '6';
        assertProblem(ask(spoilt), 403, "not_signed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "old",
                "old 0\n",
                "old 0\n\n",
                "old 00\n\nbodies.example\n5\n",
                "old -1\n\nx\n",
                "old 18446744073709551616\n\nx\n\n\u2014 x AAAAAAA=\n",
                "old 0\r\n\r\nx\r\n",
                "old 0\n\nno signature\n",
                "old 0\n\u0000\n\nx\n\n\u2014 x AAAAAAA=\n",
                "{}"
            })
    void a_body_that_is_no_request_is_malformed(String body) {
        assertProblem(ask(body.getBytes(StandardCharsets.UTF_8)), 400, "malformed");
    }

    @Test
    void an_older_size_above_the_new_one_and_too_long_a_proof_are_malformed() {
        WatchedLog log = log("bodies");
        SignedNote checkpoint = log.checkpoint(5, root(5, HONEST));
        assertProblem(ask(new WitnessRequest(9, List.of(), checkpoint).bytes()), 400, "malformed");
        List<Hash> many = Collections.nCopies(64, root(5, HONEST));
        assertProblem(ask(new WitnessRequest(3, many, checkpoint).bytes()), 400, "malformed");
        assertProblem(ask(new byte[] {(byte) 0xFF, (byte) 0xFE}), 400, "malformed");
    }

    @Test
    void more_than_any_request_has_to_be_is_not_read() {
        byte[] large = new byte[64 * 1024 + 1];
        assertProblem(ask(large), 413, "too_large");
        assertProblem(ask(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))), 413, "too_large");
    }

    @Test
    void a_request_that_comes_in_pieces_is_one() throws Exception {
        WatchedLog log = log("chunked");
        byte[] body = log.grown(0, 5, HONEST);
        HttpResponse<String> answer = ask(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
        assertThat(cosignatures(log.checkpoint(5, root(5, HONEST)), answer)).hasSize(2);
    }

    @Test
    void monitors_read_the_last_checkpoint() throws Exception {
        WatchedLog log = log("monitored");
        String path = "/log/witness/"
                + HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256")
                                .digest("monitored.example".getBytes(StandardCharsets.UTF_8)))
                + "/checkpoint";
        assertProblem(send(at(path)), 404, "not_found");
        ask(log.grown(0, 5, HONEST));
        SignedNote read = SignedNote.parse(send(at(path)).body().getBytes(StandardCharsets.UTF_8));
        assertThat(read.text()).isEqualTo(log.checkpoint(5, root(5, HONEST)).text());
        assertThat(Verification.of(read, keys)).hasSize(2);
        assertThat(Verification.of(read, List.of(log.key()))).hasSize(1);
    }

    @Test
    void beside_its_door_there_is_its_health_and_nothing() {
        assertThat(send(at("/actuator/health/readiness")).statusCode()).isEqualTo(200);
        for (String closed : List.of("/", "/api/entries", "/log/checkpoint", "/actuator/prometheus", "/actuator/env")) {
            assertProblem(send(at(closed)), 404, "not_found");
        }
        assertProblem(send(at("/log/witness/add-checkpoint")), 405, "method_not_allowed");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void while_its_database_is_away_nothing_is_cosigned_and_afterwards_all_is_as_it_was() throws Exception {
        WatchedLog log = log("away");
        ask(log.grown(0, 5, HONEST));
        try (var superuser = Backends.get().postgres().databases().connect("postgres");
                var statement = superuser.createStatement()) {
            statement.execute("alter database " + NAME + " allow_connections false");
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + NAME + "'");
            assertProblem(ask(log.grown(5, 9, HONEST)), 503, "unavailable");
            statement.execute("alter database " + NAME + " allow_connections true");
        }
        // each connection of the pool may fail once more before it is made anew; whoever asks asks again
        HttpResponse<String> answer = await().atMost(Duration.ofSeconds(30))
                .until(() -> ask(log.grown(5, 9, HONEST)), again -> again.statusCode() != 503);
        assertThat(cosignatures(log.checkpoint(9, root(9, HONEST)), answer)).hasSize(2);
    }
}
