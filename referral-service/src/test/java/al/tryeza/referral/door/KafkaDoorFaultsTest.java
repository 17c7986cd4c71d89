package al.tryeza.referral.door;

import static al.tryeza.referral.door.Partner.REFERRALS;
import static al.tryeza.referral.door.Running.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import al.tryeza.events.Actor;
import al.tryeza.events.EntityKind;
import al.tryeza.events.EntitySubject;
import al.tryeza.events.Headers;
import al.tryeza.events.KeyChange;
import al.tryeza.events.KeyChanged;
import al.tryeza.events.KeyChangedContent;
import al.tryeza.events.SealedSubmission;
import al.tryeza.events.Structure;
import al.tryeza.events.SubmissionKind;
import al.tryeza.events.SubmissionOutcome;
import al.tryeza.messaging.EventCodec;
import al.tryeza.referral.disclosure.IntakeKeys;
import al.tryeza.referral.disclosure.PublicIntakeKey;
import al.tryeza.referral.door.Running.Answer;
import al.tryeza.testing.Backends;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.PlainObject;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is published, it is answered or told to the operator, shows nobody anything, and holds up nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class KafkaDoorFaultsTest {

    private static final String CANARY = "Zymbrakesha";
    private static final String LETTERS = DeadLetters.PATH;

    private final Partner police = Partner.of("police.kukes");
    private final Partner thief = Partner.of("ngo.kukes");
    private final String body = Bodies.childAt("Kukës");
    private final UUID id = UUID.randomUUID();

    @AfterAll
    void close() {
        police.close();
        thief.close();
    }

    /** A record that is no submission of anybody, with the code under which it must be given up. */
    @SuppressWarnings("ArrayRecordComponent") // not compared
    record Bad(String what, String code, String recordKey, byte[] value) {
        @Override
        public String toString() {
            return what;
        }
    }

    private Bad sealed(String what, String code, Sealing sealing) {
        return new Bad(what, code, id.toString(), police.envelope(id, sealing.sealed()));
    }

    private Bad envelope(String what, String code, String publisher, String institution, SubmissionKind kind) {
        return new Bad(
                what,
                code,
                id.toString(),
                Partner.encode(new SealedSubmission(publisher, institution, kind, good().sealed())));
    }

    private Sealing good() {
        return police.referral(id, body);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    List<Bad> badRecords() throws Exception {
        var all = new ArrayList<Bad>();
        all.addAll(notASubmission());
        all.addAll(notSealedAsMeant());
        all.addAll(notSignedAsMeant());
        all.addAll(notWhatIsSaid());
        return all;
    }

    private List<Bad> notASubmission() {
        var random = new byte[2_000];
        new Random(7).nextBytes(random);
        random[0] = 5;
        byte[] unknownSchema = police.envelope(id, good().sealed()).clone();
        unknownSchema[1] = 0x7f;
        byte[] cut = police.envelope(id, good().sealed());
        return List.of(
                new Bad("random bytes", "UNDECODABLE", id.toString(), random),
                new Bad("plain text", "UNDECODABLE", id.toString(), bytes(body)),
                new Bad("nothing", "UNDECODABLE", id.toString(), new byte[0]),
                new Bad("cut off", "UNDECODABLE", id.toString(), java.util.Arrays.copyOf(cut, cut.length - 7)),
                new Bad("too long", "UNDECODABLE", id.toString(), java.util.Arrays.copyOf(cut, cut.length + 7)),
                new Bad("unknown schema", "UNKNOWN_SCHEMA", id.toString(), unknownSchema),
                new Bad("another event", "NOT_A_SUBMISSION", id.toString(), anotherEvent()));
    }

    private static byte[] anotherEvent() {
        return SERVICE.bean(EventCodec.class)
                .encode(new KeyChanged(
                        new Structure(UUID.randomUUID().toString(), "al.tryeza.KeyChanged", CANARY, 1L, Instant.EPOCH),
                        new Actor(null, CANARY, CANARY),
                        new EntitySubject(EntityKind.SERVICE, CANARY),
                        new KeyChangedContent(KeyChange.REVOKED, CANARY, CANARY)));
    }

    private List<Bad> notSealedAsMeant() throws Exception {
        var stranger = new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
        var rsa = new RSAKeyGenerator(2048).generate();
        String right = good().sealed();
        List<String> parts = List.of(right.split("\\.", -1));
        return List.of(
                new Bad("the body itself, in the clear", "NOT_SEALED", id.toString(), police.envelope(id, body)),
                new Bad("signed only", "NOT_SEALED", id.toString(), police.envelope(id, good().signed())),
                new Bad("a header like none", "NOT_SEALED", id.toString(), police.envelope(id, "%%%.a.b.c.d")),
                sealed(
                        "to a stranger's key",
                        "KEY_UNKNOWN",
                        new Sealing(body, police.key(), stranger, police.institution(), id, "referral")),
                sealed("to something like a key", "KEY_UNKNOWN", good().seal(header -> header.keyID("a\u0000b"))),
                sealed(
                        "to a destroyed key",
                        "KEY_DESTROYED",
                        new Sealing(body, police.key(), destroyedKey(), police.institution(), id, "referral")),
                new Bad(
                        "to ours, by a stranger's secret",
                        "NOT_OPENED",
                        id.toString(),
                        police.envelope(
                                id,
                                String.join(
                                        ".",
                                        parts.get(0),
                                        parts.get(1),
                                        parts.get(2),
                                        Base64URL.encode(body).toString(),
                                        parts.get(4)))),
                sealed("compressed", "SEALED_OTHERWISE", good().compressed()),
                sealed("by RSA 1.5", "SEALED_OTHERWISE", rsa(JWEAlgorithm.parse("RSA1_5"), new RSAEncrypter(rsa))),
                sealed("by RSA", "SEALED_OTHERWISE", rsa(JWEAlgorithm.RSA_OAEP_256, new RSAEncrypter(rsa))),
                sealed(
                        "asking for more",
                        "SEALED_OTHERWISE",
                        good().seal(header ->
                                header.criticalParams(Set.of("exp")).customParam("exp", 1))));
    }

    private Sealing rsa(JWEAlgorithm algorithm, RSAEncrypter by) {
        return good().sealedBy(algorithm, by);
    }

    /** A key of long ago, whose time is over. */
    private static ECKey destroyedKey() {
        Instant then = Instant.parse("2020-01-01T00:00:00Z");
        var keys = SERVICE.bean(IntakeKeys.class);
        PublicIntakeKey key =
                Objects.requireNonNull(SERVICE.bean(TransactionTemplate.class).execute(_ -> {
                    PublicIntakeKey made = keys.current(then).getFirst();
                    keys.destroyOutlived(then.plus(Duration.ofDays(30)));
                    return made;
                }));
        return new ECKey.Builder(Curve.P_256, new Base64URL(key.x()), new Base64URL(key.y()))
                .keyID(key.keyId())
                .build();
    }

    private List<Bad> notSignedAsMeant() throws Exception {
        var secret = new OctetSequenceKeyGenerator(256).generate();
        return List.of(
                sealed("not signed", "NOT_SIGNED", good().content(_ -> body)),
                sealed(
                        "signed by none",
                        "NOT_SIGNED",
                        good().content(_ -> new PlainObject(new Payload(body)).serialize())),
                sealed("sealed twice", "NOT_SIGNED", good().content(_ -> good().sealed())),
                sealed(
                        "by a shared secret",
                        "SIGNED_OTHERWISE",
                        new Sealing(body, secret, Partner.intakeKey(), police.institution(), id, "referral")),
                sealed(
                        "asking for more",
                        "SIGNED_OTHERWISE",
                        good().signature(header ->
                                header.criticalParams(Set.of("b64")).base64URLEncodePayload(true))),
                sealed(
                        "by a key nobody registered",
                        "SIGNER_UNKNOWN",
                        new Sealing(body, Partner.newKey(), Partner.intakeKey(), police.institution(), id, "referral")),
                sealed(
                        "by something like a key",
                        "CLAIMS_INCOMPLETE",
                        good().signature(header -> header.keyID(CANARY + "\u0000"))),
                sealed(
                        "by another, in the name of the key's owner",
                        "SIGNATURE_WRONG",
                        new Sealing(body, Partner.newKey(), Partner.intakeKey(), police.institution(), id, "referral")
                                .signature(header -> header.keyID(police.keyId()))),
                sealed("changed after signing", "SIGNATURE_WRONG", good().content(KafkaDoorFaultsTest::withOtherBody)),
                sealed(
                        "by another institution",
                        "SIGNED_BY_ANOTHER",
                        thief.referral(id, body).claim("iss", police.institution())),
                sealed("no time", "CLAIMS_INCOMPLETE", good().claim("iat", null)),
                sealed("a time in words", "CLAIMS_INCOMPLETE", good().claim("iat", CANARY)),
                sealed("a time beyond all", "CLAIMS_INCOMPLETE", good().claim("iat", Long.MAX_VALUE)),
                sealed("no sender", "CLAIMS_INCOMPLETE", good().claim("iss", null)),
                sealed("a sender that is a list", "CLAIMS_INCOMPLETE", good().claim("iss", List.of(CANARY))));
    }

    private static String withOtherBody(String jws) {
        List<String> parts = List.of(jws.split("\\.", -1));
        return parts.get(0) + "." + Base64URL.encode(Bodies.childAt("Vlorë")) + "." + parts.get(2);
    }

    private List<Bad> notWhatIsSaid() {
        var other = UUID.randomUUID();
        return List.of(
                sealed("for somebody else", "OTHER_AUDIENCE", good().claim("aud", CANARY)),
                sealed("of another kind", "CLAIMS_DIFFER", good().claim("kind", "identification")),
                sealed("under another id", "CLAIMS_DIFFER", good().claim("jti", other.toString())),
                new Bad(
                        "key of another record",
                        "CLAIMS_DIFFER",
                        other.toString(),
                        police.envelope(id, good().sealed())),
                new Bad("a name as key", "CLAIMS_DIFFER", CANARY, police.envelope(id, good().sealed())),
                envelope(
                        "under another name",
                        "CLAIMS_DIFFER",
                        id.toString(),
                        thief.institution(),
                        SubmissionKind.REFERRAL),
                envelope(
                        "another id around it",
                        "CLAIMS_DIFFER",
                        other.toString(),
                        police.institution(),
                        SubmissionKind.REFERRAL),
                envelope(
                        "another kind around it",
                        "CLAIMS_DIFFER",
                        id.toString(),
                        police.institution(),
                        SubmissionKind.IDENTIFICATION),
                new Bad(
                        "an id in capitals, agreed",
                        "CLAIMS_DIFFER",
                        id.toString().toUpperCase(java.util.Locale.ROOT),
                        Partner.encode(new SealedSubmission(
                                id.toString().toUpperCase(java.util.Locale.ROOT),
                                police.institution(),
                                SubmissionKind.REFERRAL,
                                good().claim("jti", id.toString().toUpperCase(java.util.Locale.ROOT))
                                        .sealed()))));
    }

    @ParameterizedTest
    @MethodSource("badRecords")
    void a_bad_record_is_a_dead_letter_nobody_is_answered_and_the_next_is_taken(Bad bad) {
        long cases = SERVICE.count("casework.case_file");
        var at = police.publish(
                new ProducerRecord<>(Partner.onBroker(REFERRALS.topicName()), 0, bytes(bad.recordKey()), bad.value()));
        var next = UUID.randomUUID();
        police.publish(new ProducerRecord<>(
                Partner.onBroker(REFERRALS.topicName()),
                0,
                bytes(next.toString()),
                police.envelope(next, police.referral(next, body).sealed())));

        assertThat(police.receipt(next).getContent().getOutcome()).isEqualTo(SubmissionOutcome.ACCEPTED);
        assertThat(DeadLetters.at(at).path("code").asString()).isEqualTo(bad.code());
        assertThat(police.receiptsOf(id)).isEmpty();
        assertThat(thief.receiptsOf(id)).isEmpty();
        assertThat(SERVICE.count("casework.case_file")).isEqualTo(cases + 1);
    }

    @Test
    void a_stolen_word_sent_again_is_its_owners_and_a_duplicate() {
        var stolen = UUID.randomUUID();
        var sealed = police.referral(stolen, body).sealed();
        byte[] record = police.envelope(stolen, sealed);
        // first by the thief, under its own name, then as it was; only then by its owner
        var renamed = thief.publish(REFERRALS, stolen.toString(), thief.envelope(stolen, sealed));
        thief.publish(REFERRALS, stolen.toString(), record);
        police.publish(REFERRALS, stolen.toString(), record);
        var moved = thief.publish(Partner.IDENTIFICATIONS, stolen.toString(), record);

        assertThat(DeadLetters.at(renamed).path("code").asString()).isEqualTo("CLAIMS_DIFFER");
        assertThat(DeadLetters.at(moved).path("code").asString()).isEqualTo("CLAIMS_DIFFER");
        assertThat(police.receipt(stolen, 2).getContent().getCaseRef())
                .isEqualTo(police.receipt(stolen, 1).getContent().getCaseRef());
        assertThat(thief.receiptsOf(stolen)).isEmpty();
    }

    @Test
    void a_record_without_a_value_or_a_key_is_given_up() {
        var empty = police.publish(
                new ProducerRecord<>(Partner.onBroker(REFERRALS.topicName()), 1, bytes(id.toString()), null));
        var keyless = police.publish(new ProducerRecord<>(
                Partner.onBroker(REFERRALS.topicName()), 1, null, police.envelope(id, good().sealed())));
        assertThat(DeadLetters.at(empty).path("code").asString()).isEqualTo("NO_VALUE");
        assertThat(DeadLetters.at(keyless).path("code").asString()).isEqualTo("CLAIMS_DIFFER");
    }

    @Test
    void five_megabytes_are_refused_by_the_broker_and_nearly_two_are_handled() {
        assertThatThrownBy(() -> police.publish(REFERRALS, id.toString(), police.envelope(id, "x".repeat(5_000_000))))
                .hasCauseInstanceOf(RecordTooLargeException.class);
        var at = police.publish(REFERRALS, id.toString(), police.envelope(id, CANARY.repeat(170_000)));
        var letter = DeadLetters.at(at);
        assertThat(letter.path("code").asString()).isEqualTo("NOT_SEALED");
        assertThat(SERVICE.get("operator", LETTERS + "/" + letter.path("id").asLong())
                        .body()
                        .path("sealed")
                        .asString()
                        .length())
                .isGreaterThan(1_900_000);
        var told = deadLetterRecord(at);
        assertThat(told.value()).isNull();
        assertThat(header(told, Headers.DEAD_LETTER_CODE)).isEqualTo("NOT_SEALED");
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /** The record of the dead-letter topic that tells of one. */
    private static ConsumerRecord<byte[], byte[]> deadLetterRecord(RecordMetadata at) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> deadLetterRecords().stream()
                                .filter(record -> header(record, Headers.DEAD_LETTER_OFFSET)
                                                .equals(Long.toString(at.offset()))
                                        && header(record, Headers.DEAD_LETTER_PARTITION)
                                                .equals(Integer.toString(at.partition())))
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }

    private static List<ConsumerRecord<byte[], byte[]>> deadLetterRecords() {
        Map<String, Object> settings = new HashMap<>(Backends.get()
                .kafka()
                .topics()
                .properties("operator", Backends.get().kafkaPassword("operator")));
        settings.put("isolation.level", "read_committed");
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(Partner.onBroker(REFERRALS.topicName() + "-dlt")).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(each -> consumer.position(each) < Objects.requireNonNull(ends.get(each)))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    @Test
    void what_was_sent_in_the_clear_is_found_nowhere_but_sealed_to_the_operator(CapturedOutput output)
            throws Exception {
        var record = new ProducerRecord<>(
                Partner.onBroker(REFERRALS.topicName()), 2, bytes(CANARY), police.envelope(id, body));
        record.headers().add(CANARY, bytes(CANARY)).add("ce_id", bytes(CANARY)).add("traceparent", bytes(CANARY));
        var at = police.publish(record);
        var letter = DeadLetters.at(at);
        police.refer(body.replace("\"urgency\"", "\"" + CANARY + "\""));

        var told = deadLetterRecord(at);
        assertThat(told.key()).isNull();
        assertThat(told.headers())
                .extracting(org.apache.kafka.common.header.Header::key)
                .containsExactlyInAnyOrder(
                        Headers.ID,
                        Headers.DEAD_LETTER_CODE,
                        Headers.DEAD_LETTER_TOPIC,
                        Headers.DEAD_LETTER_PARTITION,
                        Headers.DEAD_LETTER_OFFSET);
        for (var each : deadLetterRecords()) {
            assertThat(each.toString() + (each.value() == null ? "" : new String(each.value(), StandardCharsets.UTF_8)))
                    .doesNotContain(CANARY);
        }
        for (String table : List.of(
                "messaging.outbox",
                "messaging.parked",
                "intake.dead_letter",
                "intake.submission",
                "casework.history",
                "directory.signing_key",
                "messaging.written_version")) {
            assertThat(SERVICE.jdbc()
                            .sql("SELECT coalesce(string_agg(t::text, ' '), '') FROM %s t".formatted(table))
                            .query(String.class)
                            .single())
                    .as(table)
                    .doesNotContain(CANARY)
                    .doesNotContain(java.util.HexFormat.of().formatHex(bytes(CANARY)));
        }
        assertThat(output.getAll()).doesNotContain(CANARY);

        Answer one = SERVICE.get("operator", LETTERS + "/" + letter.path("id").asLong());
        assertThat(one.text()).doesNotContain(CANARY);
        var jwe = JWEObject.parse(one.body().path("sealed").asString());
        assertThat(jwe.getHeader().getKeyID()).isEqualTo(SERVICE.operatorKey.getKeyID());
        assertThat(new String(Objects.requireNonNull(told.value()), StandardCharsets.UTF_8))
                .isEqualTo(one.body().path("sealed").asString());
        jwe.decrypt(new ECDHDecrypter(SERVICE.operatorKey));
        JsonNode opened = new JsonMapper().readTree(jwe.getPayload().toBytes());
        assertThat(Base64.getDecoder().decode(opened.path("value").asString())).isEqualTo(record.value());
        assertThat(Base64.getDecoder().decode(opened.path("key").asString())).isEqualTo(bytes(CANARY));
        assertThat(opened.path("headers").path(0).path("name").asString()).isEqualTo(CANARY);
        assertThat(jwe.getHeader().getType()).isNotEqualTo(JOSEObjectType.JOSE);
    }

    @Test
    void a_dead_letter_is_replayed_once_what_kept_it_out_is_mended() {
        try (var late = Partner.unregistered("health.kukes")) {
            var sent = UUID.randomUUID();
            var letter = DeadLetters.at(late.publish(sent, late.referral(sent, body)));
            String path = LETTERS + "/" + letter.path("id").asLong();
            assertThat(letter.path("code").asString()).isEqualTo("SIGNER_UNKNOWN");

            Answer early = SERVICE.post("operator", path + "/replay", "");
            assertThat(early.status()).as(early.text()).isEqualTo(409);
            assertThat(early.body().path("code").asString()).isEqualTo("still_dead");

            late.register();
            Answer replayed = SERVICE.post("operator", path + "/replay", "");
            assertThat(replayed.status()).as(replayed.text()).isEqualTo(200);
            assertThat(replayed.body().path("settlement").asString()).isEqualTo("ACCEPTED");
            assertThat(replayed.body().has("sealed")).isFalse();
            assertThat(late.receipt(sent).getContent().getOutcome()).isEqualTo(SubmissionOutcome.ACCEPTED);
            assertThat(SERVICE.post("operator", path + "/replay", "")
                            .body()
                            .path("code")
                            .asString())
                    .isEqualTo("already_settled");
        }
    }

    @Test
    void repaired_bytes_are_taken_in_place_of_those_that_came_and_only_a_signature_makes_them_good() {
        var sent = UUID.randomUUID();
        byte[] right = police.envelope(sent, police.referral(sent, body).sealed());
        byte[] broken = java.util.Arrays.copyOfRange(right, 1, right.length);
        var letter = DeadLetters.at(police.publish(REFERRALS, CANARY, broken));
        String path = LETTERS + "/" + letter.path("id").asLong() + "/replay";

        assertThat(SERVICE.post("operator", path, "{\"value\":\"???\"}").status())
                .isEqualTo(400);
        assertThat(SERVICE.post("operator", path, "{}").status()).isEqualTo(400);
        String forged = Base64.getEncoder()
                .encodeToString(thief.envelope(sent, police.referral(sent, body).sealed()));
        assertThat(SERVICE.post("operator", path, "{\"value\":\"%s\"}".formatted(forged))
                        .status())
                .isEqualTo(409);
        Answer replayed = SERVICE.post(
                "operator",
                path,
                "{\"value\":\"%s\"}".formatted(Base64.getEncoder().encodeToString(right)));
        assertThat(replayed.status()).as(replayed.text()).isEqualTo(200);
        assertThat(police.receipt(sent).getContent().getOutcome()).isEqualTo(SubmissionOutcome.ACCEPTED);
    }

    @Test
    void a_letter_that_is_discarded_forgets_what_it_held_and_is_no_longer_open() {
        var letter = DeadLetters.at(police.publish(REFERRALS, id.toString(), bytes(body)));
        String path = LETTERS + "/" + letter.path("id").asLong();
        assertThat(SERVICE.send(SERVICE.request(path)
                                .header("Authorization", "Bearer " + Running.token("operator"))
                                .DELETE())
                        .status())
                .isEqualTo(204);
        Answer gone = SERVICE.get("operator", path);
        assertThat(gone.body().path("settlement").asString()).isEqualTo("DISCARDED");
        assertThat(gone.body().has("sealed")).isFalse();
        assertThat(SERVICE.get("operator", LETTERS + "?settled=false&limit=1000")
                        .body()
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("id").asLong()))
                .doesNotContain(letter.path("id").asLong());
    }

    @Test
    void a_record_that_the_broker_has_forgotten_cannot_be_read_again() throws Exception {
        var at = police.publish(new ProducerRecord<>(
                Partner.onBroker(Partner.IDENTIFICATIONS.topicName()), 2, bytes(id.toString()), bytes(body)));
        var letter = DeadLetters.at(at);
        try (var admin = Backends.get().kafka().topics().connect()) {
            admin.deleteRecords(Map.of(
                            new TopicPartition(at.topic(), at.partition()),
                            RecordsToDelete.beforeOffset(at.offset() + 1)))
                    .all()
                    .get();
        }
        Answer replayed =
                SERVICE.post("operator", LETTERS + "/" + letter.path("id").asLong() + "/replay", "");
        assertThat(replayed.body().path("code").asString()).isEqualTo("record_gone");
    }

    @Test
    void dead_letters_are_the_operators_and_come_in_pages() {
        DeadLetters.at(police.publish(REFERRALS, id.toString(), bytes(body)));
        DeadLetters.at(police.publish(REFERRALS, id.toString(), bytes(body)));
        Answer first = SERVICE.get("operator", LETTERS + "?limit=1");
        assertThat(first.body().path("items").size()).isEqualTo(1);
        Answer second = SERVICE.get(
                "operator",
                LETTERS + "?limit=1&cursor=" + first.body().path("next").asString());
        assertThat(second.body().path("items").path(0).path("id").asLong())
                .isLessThan(first.body().path("items").path(0).path("id").asLong());
        assertThat(SERVICE.get("auditor", LETTERS).status()).isEqualTo(403);
        assertThat(SERVICE.get("police.vlore", LETTERS + "/1").status()).isEqualTo(403);
        assertThat(SERVICE.post("secretary.vlore", LETTERS + "/1/replay", "").status())
                .isEqualTo(403);
        assertThat(SERVICE.get("operator", LETTERS + "/999999").status()).isEqualTo(404);
        assertThat(SERVICE.post("operator", LETTERS + "/999999/replay", "").status())
                .isEqualTo(404);
    }
}
