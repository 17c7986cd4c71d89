package al.tryeza.referral.door;

import static al.tryeza.referral.door.Running.SERVICE;
import static org.awaitility.Awaitility.await;

import al.tryeza.events.SealedSubmission;
import al.tryeza.events.SubmissionKind;
import al.tryeza.events.SubmissionReceipt;
import al.tryeza.events.Topic;
import al.tryeza.messaging.EventCodec;
import al.tryeza.testing.Backends;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.OctetKeyPairGenerator;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** An institution's own system: it signs, seals, publishes, and reads its receipts. */
final class Partner implements AutoCloseable {

    static final Topic REFERRALS = Topic.INTAKE_REFERRALS;
    static final Topic IDENTIFICATIONS = Topic.INTAKE_IDENTIFICATIONS;
    static final Topic CASE_UPDATES = Topic.INTAKE_CASE_UPDATES;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String institution;
    private final JWK key;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<SubmissionReceipt> receipts = new ArrayList<>();

    private Partner(String institution, JWK key) {
        this.institution = institution;
        this.key = key;
        Map<String, Object> settings = new HashMap<>(Backends.get()
                .institution(institution, Set.of(REFERRALS, IDENTIFICATIONS, CASE_UPDATES), SERVICE.environment));
        settings.put("max.request.size", 8 * 1024 * 1024);
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        var topic = new TopicPartition(onBroker(Topic.RECEIPTS.of(institution)), 0);
        consumer.assign(List.of(topic));
        consumer.seekToBeginning(List.of(topic));
    }

    /** With a key that is registered. */
    static Partner of(String institution) {
        var partner = unregistered(institution);
        partner.register();
        return partner;
    }

    static Partner unregistered(String institution) {
        return new Partner(institution, newKey());
    }

    static JWK newKey() {
        try {
            return new OctetKeyPairGenerator(Curve.Ed25519).generate();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The same institution by another key. */
    Partner withKey(JWK other) {
        var partner = new Partner(institution, other);
        partner.register();
        return partner;
    }

    void register() {
        var answer = SERVICE.post(
                "operator", path(), "{\"jwk\":%s}".formatted(key.toPublicJWK().toJSONString()));
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.text());
        }
    }

    void retire() {
        SERVICE.post("operator", path() + "/" + keyId() + "/retirement", "");
    }

    void revoke() {
        SERVICE.send(SERVICE.request(path() + "/" + keyId())
                .header("Authorization", "Bearer " + Running.token("operator"))
                .DELETE());
    }

    private String path() {
        return "/api/institutions/" + institution + "/keys";
    }

    String keyId() {
        try {
            return key.computeThumbprint().toString();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    JWK key() {
        return key;
    }

    String institution() {
        return institution;
    }

    /** The key to which is sealed now. */
    static ECKey intakeKey() {
        try {
            return ECKey.parse(
                    SERVICE.send(SERVICE.request("/.well-known/jwks.json").GET())
                            .body()
                            .path("keys")
                            .path(0)
                            .toString());
        } catch (ParseException failed) {
            throw new IllegalStateException(failed);
        }
    }

    Sealing referral(UUID id, String body) {
        return new Sealing(body, key, intakeKey(), institution, id, "referral");
    }

    Sealing identification(UUID id, String body) {
        return new Sealing(body, key, intakeKey(), institution, id, "identification");
    }

    /** Publishes as it should be. */
    RecordMetadata publish(UUID id, Sealing sealing) {
        return publish(REFERRALS, id.toString(), envelope(id, sealing.sealed()));
    }

    /** Publishes an identification as it should be. */
    RecordMetadata publishIdentification(UUID id, Sealing sealing) {
        return publish(
                IDENTIFICATIONS,
                id.toString(),
                encode(new SealedSubmission(
                        id.toString(), institution, SubmissionKind.IDENTIFICATION, sealing.sealed())));
    }

    /** Publishes an update of a case as it should be, and waits for its receipt. */
    SubmissionReceipt update(String body) {
        var id = UUID.randomUUID();
        updateAs(id, body);
        return receipt(id);
    }

    /** Publishes an update of a case under an id. */
    RecordMetadata updateAs(UUID id, String body) {
        var sealing = new Sealing(body, key, intakeKey(), institution, id, "case-update");
        return publish(
                CASE_UPDATES,
                id.toString(),
                encode(new SealedSubmission(id.toString(), institution, SubmissionKind.CASE_UPDATE, sealing.sealed())));
    }

    byte[] envelope(UUID id, String sealed) {
        return encode(new SealedSubmission(id.toString(), institution, SubmissionKind.REFERRAL, sealed));
    }

    static byte[] encode(SealedSubmission submission) {
        return SERVICE.bean(EventCodec.class).encode(submission);
    }

    RecordMetadata publish(Topic topic, String recordKey, byte[] value) {
        return publish(new ProducerRecord<>(
                onBroker(topic.topicName()), recordKey.getBytes(java.nio.charset.StandardCharsets.UTF_8), value));
    }

    RecordMetadata publish(ProducerRecord<byte[], byte[]> record) {
        try {
            return producer.send(record).get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException refused) {
            throw new IllegalStateException(refused.getCause());
        }
    }

    static String onBroker(String topic) {
        return topic + SERVICE.environment.get("TRYEZA_TOPIC_SUFFIX");
    }

    /** Takes a referral through, so that all before it on any partition of its key has been answered. */
    SubmissionReceipt refer(String body) {
        var id = UUID.randomUUID();
        publish(id, referral(id, body));
        return receipt(id);
    }

    /** The first receipt of a submission. */
    SubmissionReceipt receipt(UUID id) {
        return receipt(id, 1);
    }

    SubmissionReceipt receipt(UUID id, long number) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> receiptsOf(id).stream()
                                .filter(receipt -> receipt.getStructure().getVersion() == number)
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }

    /** Those that have come by now. */
    List<SubmissionReceipt> receiptsOf(UUID id) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
            receipts.add((SubmissionReceipt)
                    SERVICE.bean(EventCodec.class).decode(record.value()).event());
        }
        return receipts.stream()
                .filter(receipt -> receipt.getSubject().getPublisherId().equals(id.toString()))
                .toList();
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
        consumer.close();
    }
}
