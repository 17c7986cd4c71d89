package al.tryeza.publisher;

import al.tryeza.events.Actor;
import al.tryeza.events.EventCatalogue;
import al.tryeza.events.SealedSubmission;
import al.tryeza.events.Structure;
import al.tryeza.events.SubmissionFault;
import al.tryeza.events.SubmissionKind;
import al.tryeza.events.SubmissionOutcome;
import al.tryeza.events.SubmissionReceipt;
import al.tryeza.events.SubmissionReceiptContent;
import al.tryeza.events.SubmissionSubject;
import al.tryeza.events.Topic;
import al.tryeza.testing.Backends;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetKeyPairGenerator;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * The other side, written from the contract: opens what comes on the intake topics of a world of its own, believes the
 * signature alone, answers with receipts, and takes an id once.
 */
public final class StandInPlatform implements AutoCloseable {

    /** How it answers: faults for a try of an id (from 1) with a body, none to accept; null to say nothing. */
    public interface Rule extends BiFunction<Integer, String, @Nullable List<SubmissionFault>> {}

    /** Id of every withdrawal that it takes. */
    public static final String WITHDRAWAL = "019ac7a0-0000-7000-8000-000000000001";

    private static final AtomicInteger WORLDS = new AtomicInteger();

    private final String institution;
    private final String suffix = "-s" + WORLDS.incrementAndGet();
    private final Map<String, Object> client;
    private final OctetKeyPair signingKey;
    private final ECKey intakeKey;
    private final HttpServer http;
    private final int receiptId;
    private final Map<UUID, String> accepted = new ConcurrentHashMap<>();
    private final Map<UUID, Integer> tries = new ConcurrentHashMap<>();
    private final List<String> takenBodies = new CopyOnWriteArrayList<>();
    private final List<String> unopened = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile Rule rule = (_, _) -> List.of();
    private volatile boolean closed;

    public StandInPlatform(String institution, Set<Topic> intake) throws Exception {
        this.institution = institution;
        Backends.get().kafka().topics().provisionTopics(suffix);
        this.client = Backends.get().institution(institution, intake, Map.of("TRYEZA_TOPIC_SUFFIX", suffix));
        this.signingKey = new OctetKeyPairGenerator(Curve.Ed25519).generate();
        this.intakeKey = new ECKeyGenerator(Curve.P_256)
                .keyUse(KeyUse.ENCRYPTION)
                .keyIDFromThumbprint(true)
                .generate();
        this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/.well-known/jwks.json", exchange -> {
            var body = new JWKSet(intakeKey).toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        http.start();
        this.receiptId =
                Math.toIntExact(Backends.get().registry().schemas().register(SubmissionReceipt.getClassSchema()));
        EventCatalogue.trust();
        this.thread = Thread.ofPlatform().daemon().name("stand-in").start(this::take);
    }

    public Account account() {
        return new Account(institution, client, signingKey);
    }

    public Platform platform() {
        return new Platform(
                URI.create(serviceUrl()), URI.create(Backends.get().registry().url()), suffix());
    }

    public String serviceUrl() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    public String suffix() {
        return suffix;
    }

    /** What the command line reads. */
    public void writeClient(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve(institution + ".properties"),
                client.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                        .collect(Collectors.joining()));
        Files.writeString(folder.resolve(institution + ".jwk"), signingKey.toJSONString());
    }

    public void answersBy(Rule another) {
        rule = another;
    }

    /** Bodies it took, each as often as it took it. */
    public List<String> taken() {
        return takenBodies;
    }

    /** Why records could not be opened. */
    public List<String> unopened() {
        return unopened;
    }

    public int triesOf(UUID id) {
        return tries.getOrDefault(id, 0);
    }

    private void take() {
        var settings = new HashMap<String, Object>(settings());
        settings.put("group.id", "referral-service-stand-in");
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", "false");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
                var producer = new KafkaProducer<>(settings(), new ByteArraySerializer(), new ByteArraySerializer())) {
            consumer.subscribe(List.of(
                    Topic.INTAKE_REFERRALS.topicName() + suffix(),
                    Topic.INTAKE_IDENTIFICATIONS.topicName() + suffix(),
                    Topic.INTAKE_CASE_UPDATES.topicName() + suffix()));
            while (!closed) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    try {
                        var receipt = answer(new String(record.key(), StandardCharsets.US_ASCII), record.value());
                        if (receipt != null) {
                            var _ = producer.send(new ProducerRecord<>(
                                    Topic.RECEIPTS.of(institution) + suffix(), record.key(), encode(receipt)));
                        }
                    } catch (Exception bad) {
                        unopened.add(bad.toString());
                    }
                }
            }
        }
    }

    private Map<String, Object> settings() {
        return Backends.get()
                .kafka()
                .topics()
                .properties("referral-service", Backends.get().kafkaPassword("referral-service"));
    }

    private @Nullable SubmissionReceipt answer(String key, byte[] value) throws Exception {
        var record = new SpecificDatumReader<SealedSubmission>(SealedSubmission.getClassSchema())
                .read(null, DecoderFactory.get().binaryDecoder(value, 5, value.length - 5, null));
        var body = open(record, key);
        var id = UUID.fromString(key);
        int attempt = tries.merge(id, 1, Integer::sum);
        var faults = rule.apply(attempt, body);
        if (faults == null) {
            return null;
        }
        var before = accepted.get(id);
        if (before != null && !before.equals(body)) {
            faults = List.of(new SubmissionFault(Fault.WHOLE, "publisher_id_reused"));
        }
        if (faults.isEmpty() && accepted.putIfAbsent(id, body) == null) {
            takenBodies.add(body);
        }
        return receipt(record, faults, before != null);
    }

    /** Every word of the contract is checked. */
    private String open(SealedSubmission record, String key) throws Exception {
        var sealed = JWEObject.parse(record.getSealed());
        require(sealed.getHeader().getAlgorithm().getName().equals("ECDH-ES+A256KW"), "alg");
        require(sealed.getHeader().getEncryptionMethod().getName().equals("A256GCM"), "enc");
        require(sealed.getHeader().getContentType().equals("JOSE"), "cty");
        require(sealed.getHeader().getCompressionAlgorithm() == null, "zip");
        require(sealed.getHeader().getKeyID().equals(intakeKey.getKeyID()), "kid");
        sealed.decrypt(new ECDHDecrypter(intakeKey));
        var signed = JWSObject.parse(sealed.getPayload().toString());
        var claims = signed.getHeader().toJSONObject();
        require(text(claims, "alg").equals("EdDSA"), "signature alg");
        require(text(claims, "kid").equals(signingKey.computeThumbprint().toString()), "signature kid");
        require(signed.verify(new Ed25519Verifier(signingKey.toPublicJWK())), "signature");
        require(text(claims, "iss").equals(record.getInstitution()), "iss");
        require(text(claims, "jti").equals(record.getPublisherId()) && key.equals(text(claims, "jti")), "jti");
        require(text(claims, "aud").equals("tryeza"), "aud");
        require(Math.abs(Long.parseLong(text(claims, "iat")) - Instant.now().getEpochSecond()) < 3600, "iat");
        require(record.getKind().name().replace('_', '-').equalsIgnoreCase(text(claims, "kind")), "kind");
        return signed.getPayload().toString();
    }

    private static String text(Map<String, Object> claims, String name) {
        return String.valueOf(claims.get(name));
    }

    private static void require(boolean kept, String what) {
        if (!kept) {
            throw new IllegalStateException(what);
        }
    }

    private SubmissionReceipt receipt(SealedSubmission record, List<SubmissionFault> faults, boolean repeated) {
        boolean taken = faults.isEmpty();
        boolean update = record.getKind() == SubmissionKind.CASE_UPDATE;
        return new SubmissionReceipt(
                new Structure(
                        UUID.randomUUID().toString(),
                        "al.tryeza.SubmissionReceipt",
                        "/referral-service",
                        1L,
                        Instant.now()),
                new Actor(null, "tryeza", "service"),
                new SubmissionSubject(institution, record.getPublisherId()),
                new SubmissionReceiptContent(
                        record.getKind(),
                        taken ? SubmissionOutcome.ACCEPTED : SubmissionOutcome.REFUSED,
                        repeated,
                        taken && !update ? UUID.randomUUID().toString() : null,
                        null,
                        taken ? "AAAA" : null,
                        taken ? update ? "CONSENT_WITHDRAWN" : "ROUTED" : null,
                        taken ? "AL-12" : null,
                        faults,
                        taken && update ? WITHDRAWAL : null));
    }

    private byte[] encode(SubmissionReceipt receipt) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(ByteBuffer.allocate(5).put((byte) 0).putInt(receiptId).array());
        var encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new SpecificDatumWriter<>(SubmissionReceipt.class).write(receipt, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        http.stop(0);
    }
}
