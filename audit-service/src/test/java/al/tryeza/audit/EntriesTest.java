package al.tryeza.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import al.tryeza.audit.entries.Bytes;
import al.tryeza.audit.entries.Entries;
import al.tryeza.audit.entries.EntryQuery;
import al.tryeza.audit.log.StoredTree;
import al.tryeza.events.Headers;
import al.tryeza.events.Topic;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class EntriesTest {

    private static final List<Topic> DEAD_LETTERS = Stream.of(Topic.values())
            .filter(topic -> topic.topicName().endsWith("-dlt"))
            .toList();

    private final AuditWorld world = new AuditWorld();

    @AfterEach
    void close() {
        world.close();
    }

    /** A record where the broker put it. */
    record Placed(
            String topic,
            int partition,
            long offset,
            @Nullable Bytes value) {}

    @Test
    void every_record_of_every_topic_is_one_entry_byte_for_byte() {
        var service = world.start();
        var sent = new ArrayList<Placed>();
        for (int round = 0; round < 40; round++) {
            String caseRef = "K" + round % 7;
            long version = 1L + round / 7;
            sent.add(sent(Topic.CASE_EVENTS, caseRef, TestEvents.caseOpened(caseRef, version)));
            sent.add(sent(Topic.ACCESS_EVENTS, caseRef, TestEvents.caseViewed(caseRef, version)));
            sent.add(sent(Topic.DIRECTORY_EVENTS, "OFFICER:o" + round, TestEvents.directoryChanged("o" + round, 1)));
            sent.add(sent(Topic.NOTIFICATION_EVENTS, "o" + round, TestEvents.delivered("o" + round, caseRef, 1)));
            sent.add(letter(Topic.CASE_EVENTS_DLT, caseRef, TestEvents.caseOpened(caseRef, version)));
            sent.add(garbage(Topic.DIRECTORY_DLT, round));
        }
        world.awaitSize(sent.size());
        assertThat(stored(service)).containsExactlyInAnyOrderElementsOf(sent);
        assertGapless(sent.size());
        assertThat(count("select count(*) from audit.access")).isEqualTo(40);
        assertThat(service.getBean(Entries.class).list(new EntryQuery(null, "K0", 0, 100)))
                .hasSize(6 * 4);
        assertThat(count("select count(*) from audit.entry where code is not null"))
                .isEqualTo(40);
    }

    @Test
    void an_event_sent_again_and_a_topic_read_again_from_its_start_change_nothing() {
        try (var first = world.start()) {
            for (int version = 1; version <= 20; version++) {
                SpecificRecord event = TestEvents.caseOpened("K1", version);
                sent(Topic.CASE_EVENTS, "K1", event);
                sent(Topic.CASE_EVENTS, "K1", event);
                garbage(Topic.DIRECTORY_DLT, version);
            }
            world.awaitSize(40);
            await().until(() -> counted(first, "tryeza.audit.duplicates") == 20);
        }
        forgetOffsets();
        var second = world.start();
        await().atMost(Duration.ofSeconds(60)).until(() -> counted(second, "tryeza.audit.duplicates") == 60);
        assertThat(counted(second, "tryeza.audit.entries")).isZero();
        assertGapless(40);
        assertThat(count("select count(*) from audit.alarm where code like 'VERSION%'"))
                .isZero();
    }

    @Test
    void whatever_arrives_is_kept_under_a_code_and_the_next_event_of_its_key_follows() {
        world.start();
        var random = new Random(3);
        SpecificRecord event = TestEvents.caseOpened("K1", 1);
        byte[] value = world.encode(event);
        byte[] unknown = value.clone();
        unknown[1] = 0x7f;
        byte[] huge = {0, 0, 0, 0, value[4], (byte) 0xfe, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x0f};
        byte[] noise = new byte[300];
        random.nextBytes(noise);

        raw("K1", noise, Map.of());
        raw("K1", noise, fresh(event));
        raw("K1", new byte[0], fresh(event));
        raw("K1", huge, fresh(event));
        raw("K1", null, fresh(event));
        raw("K1", unknown, fresh(event));
        raw("K1", value, fresh(event));
        raw("K1", world.encode(TestEvents.directoryChanged("K1", 1)), fresh(event));
        raw(null, value, Map.of("ce_id", "\0", "\0", "\0"));
        raw("nul\0", value, AuditWorld.headers(event));
        raw("K1", value, AuditWorld.headers(event));
        SpecificRecord good = TestEvents.caseOpened("K1", 1);
        raw("K1", world.encode(good), AuditWorld.headers(good));

        letterOfIntake("eyJ.a-_b.c.d.e".getBytes(UTF_8), "SIGNER_UNKNOWN");
        letterOfIntake(null, "NOT_SEALED");
        letterOfIntake("eyJ in the clear".getBytes(UTF_8), "NOT_SEALED");
        letterOfIntake("eyJ.a-_b.c.d.e".getBytes(UTF_8), "not a code");

        world.awaitSize(16);
        assertThat(world.asApp()
                        .sql("select coalesce(code, 'NONE') from audit.entry order by partition, position")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "NO_CE_ID",
                        "UNDECODABLE",
                        "UNDECODABLE",
                        "UNDECODABLE",
                        "NO_VALUE",
                        "UNKNOWN_SCHEMA",
                        "ID_MISMATCH",
                        "TYPE_MISMATCH",
                        "NO_CE_ID",
                        "ILLEGAL_VALUE",
                        "ID_REUSED",
                        "SEALED",
                        "SEALED",
                        "UNDECODABLE",
                        "UNDECODABLE",
                        "NONE");
        assertThat(count("select count(*) from audit.entry where code = 'SEALED' and content is not null"))
                .isEqualTo(1);
        assertThat(count("select occurrences from audit.alarm where topic = 'intake.referrals-dlt'"))
                .isEqualTo(2);
        assertThat(count("select count(*) from audit.alarm where code = 'UNDECODABLE' and occurrences = 10"))
                .isEqualTo(1);
        assertThat(count("select count(*) from audit.alarm where code = 'ID_REUSED' and key is null"))
                .isEqualTo(1);
        assertThat(count("select count(*) from audit.alarm where code like 'VERSION%'"))
                .isZero();
    }

    @Test
    void a_service_that_was_down_goes_on_where_it_stopped() {
        ConfigurableApplicationContext first = world.start();
        for (int round = 0; round < 100; round++) {
            sent(Topic.CASE_EVENTS, "K" + round, TestEvents.caseOpened("K" + round, 1));
        }
        await().until(() -> world.size() > 10);
        first.close();
        long before = world.size();
        for (int round = 0; round < 50; round++) {
            letterless(round);
        }
        assertThat(world.size()).isEqualTo(before);
        world.start();
        world.awaitSize(150);
        assertGapless(150);
    }

    @Test
    void two_instances_share_the_topics_and_when_one_goes_in_the_middle_there_is_still_one_numbering()
            throws Exception {
        var first = world.start();
        var second = world.start();
        var sent = new ArrayList<Placed>();
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(1))
                .until(() -> {
                    sendToTenTopics(sent);
                    return sent.size() >= 300
                            && counted(first, "tryeza.audit.entries") > 20
                            && counted(second, "tryeza.audit.entries") > 20;
                });
        Thread leaving = Thread.startVirtualThread(first::close);
        while (leaving.isAlive()) {
            sendToTenTopics(sent);
        }
        leaving.join();
        sendToTenTopics(sent);
        world.awaitSize(sent.size());
        assertGapless(sent.size());
        assertThat(stored(second)).containsExactlyInAnyOrderElementsOf(sent);
        assertThat(count("select count(*) from audit.alarm where code like 'VERSION%'"))
                .isZero();
    }

    /** Ten topics of fourteen: however the broker shares them out, each instance gets some of them. */
    private void sendToTenTopics(List<Placed> sent) {
        String key = "K" + sent.size();
        sent.add(sent(Topic.CASE_EVENTS, key, TestEvents.caseOpened(key, 1)));
        sent.add(sent(Topic.ACCESS_EVENTS, key, TestEvents.caseViewed(key, 1)));
        sent.add(sent(Topic.DIRECTORY_EVENTS, key, TestEvents.directoryChanged(key, 1)));
        sent.add(sent(Topic.NOTIFICATION_EVENTS, key, TestEvents.delivered(key, "K1", 1)));
        for (Topic letters : DEAD_LETTERS) {
            sent.add(letter(letters, key, TestEvents.caseOpened(key, 1)));
        }
    }

    private void assertGapless(long size) {
        assertThat(world.asApp()
                        .sql("select index from audit.entry order by index")
                        .query(Long.class)
                        .list())
                .isEqualTo(LongStream.range(0, size).boxed().toList());
        assertThat(StoredTree.requireWhole(world.asApp())).isEqualTo(size);
    }

    private Placed sent(Topic topic, String key, SpecificRecord event) {
        return placed(topic, world.encode(event), world.send(topic.topicName(), key, event));
    }

    private Placed letter(Topic topic, String key, SpecificRecord event) {
        byte[] value = world.encode(event);
        return placed(
                topic,
                value,
                world.send(
                        topic.writers().iterator().next(),
                        topic.topicName(),
                        key.getBytes(UTF_8),
                        value,
                        AuditWorld.headers(event)));
    }

    private Placed garbage(Topic topic, int seed) {
        byte[] value = new byte[seed];
        new Random(seed).nextBytes(value);
        return placed(
                topic,
                value,
                world.send("notification-service", topic.topicName(), "key".getBytes(UTF_8), value, Map.of()));
    }

    /** A record from a time when no instance runs to make the bytes of an event. */
    private void letterless(int round) {
        world.send(
                "referral-service",
                Topic.CASE_EVENTS.topicName(),
                ("K" + round).getBytes(UTF_8),
                new byte[] {1},
                Map.of("ce_id", UUID.randomUUID().toString()));
    }

    /** As referral-service tells of a record that its Kafka door gave up. */
    private void letterOfIntake(byte @Nullable [] value, String code) {
        world.send(
                "referral-service",
                Topic.INTAKE_REFERRALS_DLT.topicName(),
                null,
                value,
                Map.of(
                        Headers.ID,
                        UUID.randomUUID().toString(),
                        Headers.DEAD_LETTER_CODE,
                        code,
                        Headers.DEAD_LETTER_TOPIC,
                        Topic.INTAKE_REFERRALS.topicName(),
                        Headers.DEAD_LETTER_PARTITION,
                        "0",
                        Headers.DEAD_LETTER_OFFSET,
                        "7"));
    }

    private void raw(@Nullable String key, byte @Nullable [] value, Map<String, String> headers) {
        world.send(
                "referral-service",
                Topic.CASE_EVENTS.topicName(),
                key == null ? null : key.getBytes(UTF_8),
                value,
                headers);
    }

    /** The headers of the event under an id of their own. */
    private static Map<String, String> fresh(SpecificRecord event) {
        var headers = new HashMap<>(AuditWorld.headers(event));
        headers.put("ce_id", UUID.randomUUID().toString());
        return headers;
    }

    private static Placed placed(Topic topic, byte[] value, RecordMetadata metadata) {
        return new Placed(topic.topicName(), metadata.partition(), metadata.offset(), Bytes.of(value));
    }

    /** As the service reads them. */
    private static List<Placed> stored(ConfigurableApplicationContext service) {
        Entries entries = service.getBean(Entries.class);
        return LongStream.range(0, entries.size())
                .mapToObj(index -> entries.find(index).orElseThrow())
                .map(entry -> new Placed(entry.topic(), entry.partition(), entry.offset(), entry.value()))
                .toList();
    }

    private void forgetOffsets() {
        try (Connection connection = world.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("delete from messaging.consumed_offset");
        } catch (SQLException fault) {
            throw new IllegalStateException("offsets could not be forgotten", fault);
        }
    }

    private long count(String sql) {
        return world.asApp().sql(sql).query(Long.class).single();
    }

    private static double counted(ConfigurableApplicationContext instance, String meter) {
        return instance.getBean(MeterRegistry.class).find(meter).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }
}
