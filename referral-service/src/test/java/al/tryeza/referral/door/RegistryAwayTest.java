package al.tryeza.referral.door;

import static al.tryeza.referral.door.Running.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import al.tryeza.events.SealedSubmission;
import al.tryeza.events.SubmissionOutcome;
import al.tryeza.events.Topic;
import al.tryeza.servers.Ports;
import al.tryeza.testing.Backends;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The Kafka door while the schema registry is away. */
@ExtendWith(OutputCaptureExtension.class)
class RegistryAwayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What a later release may make of it: another schema under another id, which this release can read. */
    private static Schema later() {
        Schema now = SealedSubmission.getClassSchema();
        var note = new Schema.Field("note", Schema.create(Schema.Type.STRING), "Nothing.", "");
        return Schema.createRecord(
                now.getName(),
                now.getDoc(),
                now.getNamespace(),
                false,
                Stream.concat(
                                now.getFields().stream().map(field -> new Schema.Field(field, field.schema())),
                                Stream.of(note))
                        .toList());
    }

    /** A record by that schema: the same fields, and an empty string behind them. */
    private static byte[] byLater(long contentId, byte[] record) {
        byte[] longer = Arrays.copyOf(record, record.length + 1);
        ByteBuffer.wrap(longer).putInt(1, Math.toIntExact(contentId));
        return longer;
    }

    private static byte[] underId(int contentId, byte[] record) {
        byte[] changed = record.clone();
        ByteBuffer.wrap(changed).putInt(1, contentId);
        return changed;
    }

    private static RecordMetadata toFirstPartition(Partner partner, UUID id, byte[] value) {
        return partner.publish(new ProducerRecord<>(
                Partner.onBroker(Partner.REFERRALS.topicName()),
                0,
                id.toString().getBytes(StandardCharsets.UTF_8),
                value));
    }

    @Test
    void a_schema_never_seen_holds_nobody_up_and_is_taken_once_the_registry_tells_it() {
        long unseen = Backends.get().registry().schemas().register(later());
        String body = Bodies.childAt("Berat");
        try (var police = Partner.of("police.berat")) {
            var early = UUID.randomUUID();
            var next = UUID.randomUUID();
            byte[] right = police.envelope(early, police.referral(early, body).sealed());
            SERVICE.registry.shut();
            try {
                var waiting = toFirstPartition(police, early, byLater(unseen, right));
                List<RecordMetadata> nobodys = List.of(
                        toFirstPartition(police, early, underId(Integer.MAX_VALUE, right)),
                        toFirstPartition(police, early, underId(Integer.MIN_VALUE, right)),
                        toFirstPartition(police, early, underId(0, right)));
                toFirstPartition(
                        police,
                        next,
                        police.envelope(next, police.referral(next, body).sealed()));

                assertThat(police.receipt(next).getContent().getOutcome()).isEqualTo(SubmissionOutcome.ACCEPTED);
                assertThat(nobodys)
                        .allSatisfy(place -> assertThat(
                                        DeadLetters.at(place).path("code").asString())
                                .isEqualTo("UNKNOWN_SCHEMA"));
                var letter = DeadLetters.at(waiting);
                assertThat(letter.path("code").asString()).isEqualTo("UNKNOWN_SCHEMA");
                assertThat(DeadLetters.replay(letter).body().path("code").asString())
                        .isEqualTo("still_dead");

                SERVICE.registry.open();
                await().atMost(PATIENCE).until(() -> DeadLetters.replay(letter).status() == 200);
            } finally {
                SERVICE.registry.open();
            }
            assertThat(police.receipt(early).getContent().getOutcome()).isEqualTo(SubmissionOutcome.ACCEPTED);
            assertThat(police.receiptsOf(early)).hasSize(1);
        }
    }

    @Test
    void at_a_first_start_without_its_servers_the_service_says_what_it_waits_for_loses_nothing_and_is_ready_by_itself(
            CapturedOutput output) {
        var registry = new Gate(Backends.get().registry().url());
        registry.shut();
        int port = Ports.free();
        var environment = Backends.get().environment("referral");
        environment.put("TRYEZA_PORT", Integer.toString(port));
        var database = new Gate(environment.getOrDefault("TRYEZA_DATABASE_URL", ""));
        database.shut();
        environment.put("TRYEZA_DATABASE_URL", database.url());
        publishForAnotherPlatform(environment);
        var starting = CompletableFuture.supplyAsync(() -> new Running(environment, registry));
        await().atMost(PATIENCE).until(() -> output.getAll().contains("Retrying in 2 sec"));
        assertThat(starting).isNotDone();

        database.open();
        await().atMost(PATIENCE).until(() -> output.getAll().contains("waiting for the schema registry"));

        assertThat(Http.status(port, "/actuator/health/readiness")).isEqualTo(503);
        assertThat(Http.status(port, "/actuator/health/liveness")).isEqualTo(200);
        assertThat(Http.status(port, "/.well-known/jwks.json")).isEqualTo(503);
        assertThat(starting).isNotDone();

        registry.open();
        try (Running started = starting.join()) {
            await().atMost(PATIENCE).until(() -> Http.status(port, "/actuator/health/readiness") == 200);
            assertThat(started.refer("police.vlore", Bodies.childAt("Vlorë")).status())
                    .isEqualTo(201);
            await().atMost(PATIENCE).until(() -> started.count("intake.dead_letter") == 1);
            // it was read: given up unread, it would be of an unknown schema
            assertThat(started.jdbc()
                            .sql("SELECT code FROM intake.dead_letter")
                            .query(String.class)
                            .single())
                    .isEqualTo("KEY_UNKNOWN");
        }
    }

    /** A submission that waits from before the start. */
    private static void publishForAnotherPlatform(Map<String, String> environment) {
        try (var other = Partner.unregistered("police.diber");
                var producer = new KafkaProducer<>(
                        Backends.get().institution(other.institution(), Set.of(Topic.INTAKE_REFERRALS), environment),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            var id = UUID.randomUUID();
            var record = new ProducerRecord<>(
                    Topic.INTAKE_REFERRALS.topicName() + environment.get("TRYEZA_TOPIC_SUFFIX"),
                    id.toString().getBytes(StandardCharsets.UTF_8),
                    other.envelope(
                            id, other.referral(id, Bodies.childAt("Diber")).sealed()));
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
