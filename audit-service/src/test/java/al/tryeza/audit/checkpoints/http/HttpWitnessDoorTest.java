package al.tryeza.audit.checkpoints.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.audit.checkpoints.WitnessAnswer;
import al.tryeza.audit.ledger.note.Checkpoint;
import al.tryeza.audit.ledger.note.KeyType;
import al.tryeza.audit.ledger.note.NoteSignature;
import al.tryeza.audit.ledger.note.SignedNote;
import al.tryeza.audit.ledger.note.Signer;
import al.tryeza.audit.ledger.note.Unbelievable;
import al.tryeza.audit.ledger.tree.TreeHasher;
import al.tryeza.audit.ledger.witness.WitnessRequest;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpWitnessDoorTest {

    private static final Signer KEY = Signer.generate("log.example/tryeza", KeyType.ED25519);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What a witness does with a question. */
    private interface Behaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final CountDownLatch over = new CountDownLatch(1);
    private final List<String> asked = new ArrayList<>();
    private Behaviour behaviour = exchange -> {};
    private final HttpServer server;

    HttpWitnessDoorTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            asked.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            behaviour.answer(exchange);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    private void answers(int status, String body) {
        behaviour = exchange -> {
            byte[] bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private static WitnessRequest request() {
        String text = new Checkpoint(KEY.key().name(), 0, TreeHasher.emptyRoot()).text();
        return new WitnessRequest(0, List.of(), new SignedNote(text, List.of(signature(text))));
    }

    private static NoteSignature signature(String text) {
        try {
            return KEY.sign(text, Instant.EPOCH);
        } catch (Unbelievable impossible) {
            throw new AssertionError(impossible);
        }
    }

    private WitnessAnswer ask(Duration patience) {
        return new HttpWitnessDoor(patience).addCheckpoint(address("/log/witness"), request());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/log/witness", "/log/witness/"})
    void a_checkpoint_is_posted_under_the_witness_address_and_its_signatures_come_back(String path) {
        NoteSignature signature = signature("any\n");
        answers(200, signature + "\n" + signature + "\n");
        WitnessAnswer answer = new HttpWitnessDoor(PATIENCE).addCheckpoint(address(path), request());
        assertThat(answer)
                .isInstanceOfSatisfying(
                        WitnessAnswer.Cosigned.class,
                        cosigned -> assertThat(cosigned.signatures())
                                .extracting(NoteSignature::toString)
                                .containsExactly(signature.toString(), signature.toString()));
        assertThat(asked)
                .containsExactly(
                        "POST /log/witness/add-checkpoint", new String(request().bytes(), UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "12,12", "18446744073709551615,-1"})
    void another_size_is_read_as_it_is(String text, long size) {
        answers(409, text + "\n");
        assertThat(ask(PATIENCE)).isEqualTo(new WitnessAnswer.OtherSize(size));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "12", "012\n", "+1\n", "-1\n", "12\n\n", "1 2\n", "18446744073709551616\n", "a proof\n"})
    void a_size_that_is_none_is_malformed(String text) {
        answers(409, text);
        assertThat(ask(PATIENCE)).isEqualTo(new WitnessAnswer.Malformed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ok", "\u2014 name", "\u2014 na+me AAAAAAA=\n", "<html></html>\n", "\u2014 name not-base64\n"})
    void signatures_that_are_none_are_malformed(String text) {
        answers(200, text);
        assertThat(ask(PATIENCE)).isEqualTo(new WitnessAnswer.Malformed());
    }

    @Test
    void a_witness_may_say_that_the_log_is_inconsistent() {
        answers(422, "");
        assertThat(ask(PATIENCE)).isEqualTo(new WitnessAnswer.Inconsistent());
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 302, 400, 403, 404, 429, 500, 503})
    void everything_else_is_a_refusal(int status) {
        answers(status, "");
        assertThat(ask(PATIENCE)).isEqualTo(new WitnessAnswer.Refused());
    }

    @Test
    void a_witness_that_never_answers_is_given_up() {
        behaviour = _ -> waitUntilOver();
        assertThat(ask(Duration.ofMillis(200))).isEqualTo(new WitnessAnswer.Silent());
    }

    @Test
    void an_answer_that_begins_and_does_not_end_is_given_up() {
        behaviour = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("\u2014 ".getBytes(UTF_8));
            exchange.getResponseBody().flush();
            waitUntilOver();
        };
        assertThat(ask(Duration.ofMillis(500))).isEqualTo(new WitnessAnswer.Silent());
    }

    @Test
    void an_answer_without_end_is_cut_off() {
        behaviour = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] line = (signature("any\n") + "\n").getBytes(UTF_8);
            while (over.getCount() > 0) {
                exchange.getResponseBody().write(line);
            }
        };
        assertThat(ask(PATIENCE)).isEqualTo(new WitnessAnswer.Silent());
    }

    @Test
    void a_witness_that_is_gone_is_silent() {
        URI gone = address("/");
        server.stop(0);
        assertThat(new HttpWitnessDoor(PATIENCE).addCheckpoint(gone, request())).isEqualTo(new WitnessAnswer.Silent());
    }

    private void waitUntilOver() {
        try {
            assertThat(over.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
