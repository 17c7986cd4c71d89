package al.tryeza.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import al.tryeza.audit.alarms.AlarmCode;
import al.tryeza.audit.alarms.Alarms;
import al.tryeza.audit.checkpoints.Checkpoints;
import al.tryeza.audit.ledger.entry.Bundle;
import al.tryeza.audit.ledger.note.Checkpoint;
import al.tryeza.audit.ledger.note.KeyType;
import al.tryeza.audit.ledger.note.SignedNote;
import al.tryeza.audit.ledger.note.Signer;
import al.tryeza.audit.ledger.note.Unbelievable;
import al.tryeza.audit.ledger.policy.MalformedPolicy;
import al.tryeza.audit.ledger.policy.PolicyReader;
import al.tryeza.audit.ledger.signing.LogFolder;
import al.tryeza.audit.ledger.tree.InclusionProof;
import al.tryeza.audit.ledger.tree.TiledTree;
import al.tryeza.audit.ledger.tree.TreeHasher;
import al.tryeza.audit.ledger.witness.Judgement;
import al.tryeza.audit.ledger.witness.Judging;
import al.tryeza.audit.ledger.witness.WitnessRequest;
import al.tryeza.audit.log.LogReading;
import al.tryeza.audit.recovery.jdbc.Recovery;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;

/** From the topic to a checkpoint with a witness, through a lost database and back. */
class SignedLogTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Signer WITNESS = Signer.generate("witness.test/one", KeyType.COSIGNATURE_ML_DSA_44);

    @TempDir
    private Path keys;

    @TempDir
    private Path mirror;

    private final AuditWorld world = new AuditWorld();
    private volatile Optional<Judging.Seen> seen = Optional.empty();
    private final HttpServer witness;

    SignedLogTest() throws IOException {
        witness = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void begin() throws IOException {
        var log = new LogFolder(keys).begin("audit.test/log", Instant.now());
        Files.writeString(
                policy(), """
                log %s
                witness W %s http://127.0.0.1:%d
                quorum W
                """.formatted(log, WITNESS.key(), witness.getAddress().getPort()));
        witness.createContext("/add-checkpoint", exchange -> {
            var request = WitnessRequest.parse(exchange.getRequestBody().readAllBytes())
                    .orElseThrow();
            switch (Judging.judge(request, List.of(log), seen)) {
                case Judgement.Consistent(Checkpoint checkpoint) -> {
                    seen = Optional.of(new Judging.Seen(checkpoint.size(), checkpoint.root()));
                    answer(exchange, 200, cosigned(checkpoint) + "\n");
                }
                case Judgement.OtherSize(long size) -> answer(exchange, 409, size + "\n");
                case Judgement.UnknownLog _, Judgement.NotSigned _, Judgement.Malformed _, Judgement.Inconsistent _ ->
                    answer(exchange, 422, "");
            }
        });
        witness.start();
    }

    @AfterEach
    void close() {
        witness.stop(0);
        world.close();
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String cosigned(Checkpoint checkpoint) {
        try {
            return WITNESS.sign(checkpoint.text(), Instant.now()).toString();
        } catch (Unbelievable impossible) {
            throw new AssertionError(impossible);
        }
    }

    private Path policy() {
        return keys.resolve("policy");
    }

    private ConfigurableApplicationContext start(String database) {
        return world.start(
                "--tryeza.audit.log.policy=" + policy(),
                "--tryeza.audit.log.keys=" + keys,
                "--spring.datasource.url=" + database);
    }

    private static String copyOf(String database, AuditWorld world) {
        String name = database.substring(database.lastIndexOf('/') + 1);
        try (var server = world.connect("postgres");
                var statement = server.createStatement()) {
            statement.execute("create database %s_backup template %s owner audit_owner".formatted(name, name));
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
        return database + "_backup";
    }

    private void opened(int from, int to) {
        for (int version = from; version <= to; version++) {
            world.send("case-events", "K1", TestEvents.caseOpened("K1", version));
        }
    }

    /** The published checkpoint once it has this size, believed as everybody would. */
    private SignedNote published(ConfigurableApplicationContext service, long size) {
        var checkpoints = service.getBean(Checkpoints.class);
        await().atMost(PATIENCE)
                .until(() -> checkpoints
                        .published()
                        .map(this::believed)
                        .filter(found -> found.size() == size)
                        .isPresent());
        return checkpoints.published().orElseThrow();
    }

    private Checkpoint believed(SignedNote note) {
        try {
            return PolicyReader.read(Files.readAllBytes(policy())).believe(note);
        } catch (IOException | MalformedPolicy | Unbelievable bad) {
            throw new AssertionError(bad);
        }
    }

    private static Status health(ConfigurableApplicationContext service) {
        return Objects.requireNonNull(service.getBean("logHealthIndicator", HealthIndicator.class)
                        .health())
                .getStatus();
    }

    private void mirrored(SignedNote note, List<byte[]> leaves) throws IOException {
        Path bundles = Files.createDirectories(mirror.resolve("tile/entries/000.p"));
        Files.write(bundles.resolve(Integer.toString(leaves.size())), Bundle.of(leaves));
        Files.write(mirror.resolve("checkpoint"), note.bytes());
    }

    private Recovery.Outcome rebuild(String database) {
        return new Recovery(
                        Map.of(
                                "TRYEZA_KEYS", keys.toString(),
                                "TRYEZA_LOG_POLICY", policy().toString(),
                                "TRYEZA_DATABASE_URL", database,
                                "TRYEZA_DATABASE_PASSWORD", world.value("TRYEZA_DATABASE_PASSWORD")),
                        Clock.systemUTC())
                .run(List.of("rebuild", mirror.toString()));
    }

    @Test
    void an_old_copy_of_the_database_is_found_and_brought_back_without_breaking_a_proof() throws IOException {
        ConfigurableApplicationContext service = start(world.databaseUrl());
        opened(1, 5);
        published(service, 5);
        service.close();
        String old = copyOf(world.databaseUrl(), world);

        service = start(world.databaseUrl());
        opened(6, 10);
        SignedNote ten = published(service, 10);
        var log = service.getBean(LogReading.class);
        List<byte[]> leaves = log.leaves(0, 100);
        InclusionProof proof = new TiledTree(10, log.tiles()).inclusion(7);
        mirrored(ten, leaves);
        assertThat(service.getBean(MeterRegistry.class)
                        .get("tryeza.audit.witness.lag.seconds")
                        .gauge()
                        .value())
                .isZero();
        service.close();

        ConfigurableApplicationContext restored = start(old);
        await().atMost(PATIENCE).until(() -> health(restored).equals(Status.DOWN));
        await().atMost(PATIENCE).until(() -> restored.getBean(Alarms.class).open(AlarmCode.LOG_ROLLED_BACK) == 1);
        // the five events are offered again, and refused: their places are not theirs to take
        await().atMost(PATIENCE)
                .until(() -> restored.getBean(MeterRegistry.class).find("tryeza.messaging.failures").counters().stream()
                        .anyMatch(counter -> counter.count() > 0));
        assertThat(restored.getBean(LogReading.class).size()).isEqualTo(5);

        assertThat(rebuild(old).code()).isZero();
        SignedNote fifteen = published(restored, 15);
        await().atMost(PATIENCE).until(() -> health(restored).equals(Status.UP));
        await().atMost(PATIENCE).until(() -> restored.getBean(Alarms.class).open(AlarmCode.LOG_ROLLED_BACK) == 0);
        assertThat(proof.check(
                        new TreeHasher().leaf(leaves.get(7)), believed(ten).root()))
                .isEmpty();
        assertThat(new TiledTree(15, restored.getBean(LogReading.class).tiles())
                        .consistencyFrom(10)
                        .check(believed(ten).root(), believed(fifteen).root()))
                .isEmpty();
    }
}
