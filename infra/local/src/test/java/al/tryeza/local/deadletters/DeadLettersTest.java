package al.tryeza.local.deadletters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadLettersTest {

    @TempDir
    Path folder;

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final HttpClient http = HttpClient.newHttpClient();
    private HttpServer server;
    private DeadLetters command;

    @BeforeEach
    void services() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
        var service = new Service(
                http,
                "referral-service",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "token");
        command = new DeadLetters(
                List.of(new IntakeBox(service), new ParkedBox("notification", service)),
                folder.resolve("operator.jwk"),
                new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void end() {
        server.stop(0);
        http.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        var question = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(body.isEmpty() ? question : question + " " + body);
        var answer = answers.getOrDefault(question, "404 {\"code\":\"not_found\"}");
        var bytes = answer.substring(4).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(Integer.parseInt(answer.substring(0, 3)), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void twoWait() {
        answers.put("GET /api/intake/dead-letters?limit=1000&settled=false", """
                200 {"items":[{"id":4,"topic":"intake.referrals","partition":1,"offset":17,"code":"SIGNATURE_WRONG",\
                "receivedAt":"2026-11-22T08:00:00Z"}],"next":"4"}""");
        answers.put("GET /api/intake/dead-letters?limit=1000&settled=false&cursor=4", """
                200 {"items":[{"id":3,"topic":"intake.referrals","partition":0,"offset":9,"code":"NOT_SEALED",\
                "receivedAt":"2026-11-20T08:00:00Z"}],"next":null}""");
        answers.put("GET /actuator/parked", """
                200 [{"id":7,"consumer":"cases","topic":"case-events","partition":2,"offset":5,"code":"NOT_SEALED",\
                "parkedAt":"2026-11-21T08:00:00Z"}]""");
    }

    @Test
    void everything_that_waits_is_one_table_with_counts_oldest_first() throws Exception {
        twoWait();

        int exit = command.run(List.of("list"));

        assertThat(exit).isEqualTo(1);
        assertThat(told().lines().map(line -> line.split(" +", 2)[0]))
                .containsExactly("id", "intake/3", "notification/7", "intake/4", "3");
        assertThat(told()).contains("3 wait: 2 NOT_SEALED, 1 SIGNATURE_WRONG", "case-events-2@5");
    }

    @Test
    void nothing_that_waits_is_all_well() throws Exception {
        answers.put("GET /api/intake/dead-letters?limit=1000&settled=false", "200 {\"items\":[],\"next\":null}");

        assertThat(command.run(List.of("list"))).isZero();
        assertThat(told()).isEqualTo("Nothing waits.\n");
    }

    @Test
    void what_is_sealed_to_the_operator_is_opened_here_and_only_when_asked_for() throws Exception {
        var key = new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
        Files.writeString(folder.resolve("operator.jwk"), key.toJSONString());
        answers.put(
                "GET /api/intake/dead-letters/4",
                "200 {\"id\":4,\"code\":\"NOT_SEALED\",\"sealed\":\"%s\"}".formatted(sealedTo(key)));

        assertThat(command.run(List.of("show", "intake/4"))).isZero();
        assertThat(told()).contains("NOT_SEALED").doesNotContain("S2FuYXJpbmE");
        assertThat(command.run(List.of("show", "intake/4", "--open"))).isZero();
        assertThat(told()).contains("S2FuYXJpbmE");

        var another = new ECKeyGenerator(Curve.P_256).generate();
        Files.writeString(folder.resolve("operator.jwk"), another.toJSONString());
        refused(1, "sealed to another operator's key", "show", "intake/4", "--open");
    }

    private static String sealedTo(com.nimbusds.jose.jwk.ECKey key) throws Exception {
        var jwe = new JWEObject(
                new JWEHeader(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A256GCM),
                new Payload("{\"value\":\"S2FuYXJpbmE=\"}"));
        jwe.encrypt(new ECDHEncrypter(key.toPublicJWK()));
        return jwe.serialize();
    }

    @Test
    void replays_are_tried_one_by_one_and_each_says_what_became_of_it() throws Exception {
        answers.put("POST /api/intake/dead-letters/4/replay", "200 {\"id\":4,\"settlement\":\"ACCEPTED\"}");
        answers.put("POST /api/intake/dead-letters/3/replay", "409 {\"code\":\"still_dead\"}");
        answers.put("POST /actuator/parked/7", "200 {\"applied\":2,\"left\":0}");

        int exit = command.run(List.of("replay", "intake/3", "intake/4", "notification/7"));

        assertThat(exit).isEqualTo(1);
        assertThat(told()).isEqualTo("""
                intake/3 It was refused again: its code tells why.
                intake/4 replayed: ACCEPTED
                notification/7 2 applied, 0 of its key still wait
                """);
    }

    @Test
    void a_repair_sends_the_bytes_of_the_file() throws Exception {
        answers.put("POST /api/intake/dead-letters/4/replay", "200 {\"id\":4,\"settlement\":\"REFUSED\"}");
        answers.put("POST /actuator/parked/7", "200 {\"applied\":1,\"left\":1}");
        var file = Files.write(folder.resolve("value"), new byte[] {0, 1, 2});

        assertThat(command.run(List.of("repair", "intake/4", file.toString()))).isZero();
        assertThat(asked).contains("POST /api/intake/dead-letters/4/replay {\"value\":\"AAEC\"}");
        refused(1, "1 of its key still wait", "repair", "notification/7", file.toString());
        refused(2, "no such file", "repair", "intake/4", "nothing-there");
    }

    @Test
    void discarding_and_every_wrong_question_are_answered_in_a_sentence() throws Exception {
        answers.put("DELETE /api/intake/dead-letters/4", "204 ");

        assertThat(command.run(List.of("discard", "intake/4"))).isZero();
        refused(2, "There is no dead letter of that number", "discard", "intake/5");
        refused(2, "Nothing is parked there", "discard", "notification/9");
        refused(2, "An id is as", "replay", "intake/4", "elsewhere/4");
        refused(2, "An id is as", "replay", "4");
        refused(2, "An id is as", "show", "intake/../x");
        refused(2, "infra/dead-letters list", "show");
        refused(2, "infra/dead-letters list", "gossip");
        assertThat(asked).doesNotContain("POST /api/intake/dead-letters/4/replay");
        server.stop(0);
        refused(3, "referral-service does not answer", "list");
    }

    private void refused(int exit, String sentence, String... words) {
        assertThatThrownBy(() -> command.run(List.of(words)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(sentence)
                .satisfies(refused -> assertThat(((Refused) refused).exit()).isEqualTo(exit));
    }

    private String told() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
