package al.tryeza.messaging.outbox;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import al.tryeza.events.Headers;
import al.tryeza.messaging.EventTooLarge;
import al.tryeza.messaging.Events;
import al.tryeza.messaging.Outbox;
import al.tryeza.messaging.SchemaUnavailable;
import al.tryeza.messaging.TestService;
import al.tryeza.messaging.VersionGap;
import al.tryeza.messaging.World;
import al.tryeza.testing.Backends;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.IllegalTransactionStateException;

/** Each test has its own instances of one service, and its own keys. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutboxTest {

    private static final String TOPIC = World.CASE_EVENTS;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final World world = new World();

    private static Map<String, List<Long>> versionsByKey(Collection<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .collect(groupingBy(
                        record -> new String(record.key(), StandardCharsets.UTF_8),
                        mapping(record -> Long.valueOf(World.header(record, Headers.SEQUENCE)), toList())));
    }

    private static TestService ready(TestService service) {
        service.start();
        await().atMost(PATIENCE).until(() -> service.health("schemas").equals("UP"));
        return service;
    }

    private static int sentSoFar(TestService service) {
        return service.count("SELECT coalesce(sum(sent), 0) FROM messaging.sent_count WHERE topic = 'case-events'");
    }

    /** A key that begins so and belongs to the first partition of the outbox. */
    private static String ofPartition0(String start) {
        var partitions = new OutboxPartitions(4);
        return java.util.stream.IntStream.iterate(0, number -> number + 1)
                .mapToObj(number -> start + number)
                .filter(key -> partitions.of(key.getBytes(StandardCharsets.UTF_8)) == 0)
                .findFirst()
                .orElseThrow();
    }

    private static void awaitEmpty(TestService service) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(service.count("SELECT count(*) FROM messaging.outbox"))
                        .isZero());
    }

    @Test
    void an_event_is_refused_outside_a_transaction_out_of_turn_or_too_large() {
        try (var service = ready(world.referral("max-record", "2KB"))) {
            assertThatThrownBy(() -> service.outbox().append(TOPIC, "A-1", Events.opened("A-1", 1)))
                    .isInstanceOf(IllegalTransactionStateException.class);
            assertThatThrownBy(() -> service.publish(TOPIC, "A-1", Events.opened("A-1", 2)))
                    .isInstanceOf(VersionGap.class);
            assertThatThrownBy(() -> service.publish(TOPIC, "A-1", Events.opened("A-1", 1, "x".repeat(3000))))
                    .isInstanceOf(EventTooLarge.class);
            service.publish(TOPIC, "A-1", Events.opened("A-1", 1));
            assertThatThrownBy(() -> service.publish(TOPIC, "A-1", Events.opened("A-1", 1)))
                    .isInstanceOf(DuplicateKeyException.class);
            assertThatThrownBy(() -> service.publish(TOPIC, "A-1", Events.opened("A-1", 3)))
                    .isInstanceOf(VersionGap.class);
            awaitEmpty(service);
            assertThat(versionsByKey(world.records(TOPIC, "A-"))).isEqualTo(Map.of("A-1", List.of(1L)));
        }
    }

    @Test
    void what_is_rolled_back_is_never_sent_and_its_version_is_free_again() {
        try (var service = ready(world.referral())) {
            assertThatThrownBy(() -> service.inTransaction(() -> {
                        service.outbox().append(TOPIC, "B-1", Events.opened("B-1", 1));
                        throw new IllegalStateException("the effect failed");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            service.publish(TOPIC, "B-1", Events.opened("B-1", 1));
            awaitEmpty(service);
            assertThat(world.records(TOPIC, "B-").size()).isEqualTo(1);
        }
    }

    @Test
    void several_events_are_written_at_once_each_in_its_turn_or_none_of_them() {
        try (var service = ready(world.referral())) {
            service.inTransaction(() -> service.outbox()
                    .append(TOPIC, List.of(next("M-1", 1), next("M-2", 1), next("M-1", 2), next("M-1", 3))));
            service.inTransaction(() -> service.outbox().append(TOPIC, List.of(next("M-2", 2), next("M-1", 4))));

            assertThatThrownBy(() -> service.inTransaction(() ->
                            service.outbox().append(TOPIC, List.of(next("M-1", 5), next("M-2", 4)))))
                    .isInstanceOf(VersionGap.class);
            assertThatThrownBy(() -> service.inTransaction(() ->
                            service.outbox().append(TOPIC, List.of(next("M-1", 5), next("M-1", 7)))))
                    .isInstanceOf(VersionGap.class);
            assertThatThrownBy(() -> service.inTransaction(() ->
                            service.outbox().append(TOPIC, List.of(next("M-3", 1), next("M-2", 2)))))
                    .isInstanceOf(DuplicateKeyException.class);
            assertThatThrownBy(() -> service.inTransaction(() ->
                            service.outbox().append(TOPIC, List.of(next("M-3", 1), next("M-3", 1)))))
                    .isInstanceOf(DuplicateKeyException.class);
            awaitEmpty(service);
        }
        assertThat(versionsByKey(world.records(TOPIC, "M-")))
                .isEqualTo(Map.of("M-1", List.of(1L, 2L, 3L, 4L), "M-2", List.of(1L, 2L)));
    }

    private static Outbox.Outgoing next(String key, long version) {
        return new Outbox.Outgoing(key, Events.opened(key, version), null);
    }

    @Test
    void a_record_carries_the_headers_of_a_cloud_event() {
        var event = Events.opened("D-1", 1);
        try (var service = ready(world.referral())) {
            org.slf4j.MDC.put("traceId", "0af7651916cd43dd8448eb211c80319c");
            org.slf4j.MDC.put("spanId", "b7ad6b7169203331");
            service.publish(TOPIC, "D-1", event);
            org.slf4j.MDC.clear();
            awaitEmpty(service);
        }
        assertThat(world.records(TOPIC, "D-")).singleElement().satisfies(record -> {
            assertThat(World.header(record, Headers.SPEC_VERSION)).isEqualTo("1.0");
            assertThat(World.header(record, Headers.ID))
                    .isEqualTo(event.getStructure().getId());
            assertThat(World.header(record, Headers.TYPE)).isEqualTo("al.tryeza.CaseOpened");
            assertThat(World.header(record, Headers.SOURCE)).isEqualTo("/referral-service");
            assertThat(World.header(record, Headers.SUBJECT)).isEqualTo("D-1");
            assertThat(World.header(record, Headers.TIME)).isEqualTo("2023-11-14T22:13:20Z");
            assertThat(World.header(record, Headers.SEQUENCE)).isEqualTo("1");
            assertThat(World.header(record, Headers.CONTENT_TYPE)).isEqualTo("application/avro");
            assertThat(World.header(record, Headers.TRACE_PARENT))
                    .isEqualTo("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        });
    }

    @Test
    void two_relays_share_the_partitions_and_every_key_arrives_once_in_its_order_though_one_leaves() throws Exception {
        int keys = 24;
        int versions = 20;
        try (var first = ready(world.referral());
                var threads = Executors.newFixedThreadPool(8)) {
            var second = ready(world.referral());
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(first.jdbc()
                                    .sql(
                                            "SELECT owner, count(*) AS held FROM messaging.outbox_partition GROUP BY owner")
                                    .query((row, number) -> row.getInt("held"))
                                    .list())
                            .containsExactly(2, 2));

            List<Future<?>> writing = new java.util.ArrayList<>();
            for (int key = 0; key < keys; key++) {
                String ref = "E-" + key;
                TestService writer = key % 2 == 0 ? first : second;
                writing.add(threads.submit(() -> LongStream.rangeClosed(1, versions)
                        .forEach(version -> writer.publish(TOPIC, ref, Events.opened(ref, version)))));
                if (key == keys / 2) {
                    // the others are written while its partitions go to the first
                    writing.add(threads.submit(() -> second.bean(Relay.class).stop()));
                }
            }
            for (Future<?> each : writing) {
                each.get();
            }
            awaitEmpty(first);
            second.close();
        }
        var records = world.records(TOPIC, "E-");
        // a lease that ran out on a busy machine may have sent a batch twice
        assertThat(records.stream()
                        .map(record -> World.header(record, Headers.ID))
                        .distinct()
                        .count())
                .isEqualTo((long) keys * versions);
        assertThat(versionsByKey(records))
                .hasSize(keys)
                .allSatisfy((key, arrived) -> assertThat(
                                arrived.stream().distinct().toList())
                        .isEqualTo(LongStream.rangeClosed(1, versions).boxed().toList()));
    }

    @Test
    void what_was_sent_and_not_deleted_is_sent_again_under_the_same_id_and_counted_once() {
        var dying = new AtomicInteger(1);
        try (var service = ready(world.referral()
                .changed(context -> context.registerBean(
                        "outboxRows", OutboxRows.class, () -> new DyingAfterKafka(context, dying))))) {
            int before = sentSoFar(service);
            for (int key = 0; key < 10; key++) {
                service.publish(TOPIC, "F-" + key, Events.opened("F-" + key, 1));
            }
            awaitEmpty(service);
            assertThat(sentSoFar(service)).isEqualTo(before + 10);
        }
        var ids = world.records(TOPIC, "F-").stream()
                .collect(groupingBy(record -> World.header(record, Headers.ID), counting()));
        assertThat(ids).hasSize(10);
        assertThat(ids.values()).contains(2L).allMatch(times -> times <= 2);
    }

    @Test
    void a_record_the_broker_refuses_holds_back_its_key_and_nothing_else() throws Exception {
        try (var service = ready(world.referral());
                var admin = World.admin()) {
            limit(admin, "2000");
            String large = "x".repeat(5000);
            String first = ofPartition0("G-before");
            String tooLarge = ofPartition0("G-large");
            String last = ofPartition0("G-after");
            service.inTransaction(() -> {
                service.outbox().append(TOPIC, first, Events.opened(first, 1));
                service.outbox().append(TOPIC, tooLarge, Events.opened(tooLarge, 1, large));
                service.outbox().append(TOPIC, tooLarge, Events.opened(tooLarge, 2));
                service.outbox().append(TOPIC, last, Events.opened(last, 1));
            });
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(service.count("SELECT count(*) FROM messaging.outbox"))
                            .isEqualTo(2));
            service.publish(TOPIC, last, Events.opened(last, 2));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(versionsByKey(world.records(TOPIC, "G-")))
                            .isEqualTo(Map.of(first, List.of(1L), last, List.of(1L, 2L))));
            assertThat(service.jdbc()
                            .sql("SELECT failed_code FROM messaging.outbox ORDER BY id")
                            .query(String.class)
                            .list())
                    .containsExactly("RECORD_TOO_LARGE", null);
            assertThat(service.failures("RECORD_TOO_LARGE")).isEqualTo(1);
            assertThat(service.gauge("outbox.refused")).isEqualTo(1);

            limit(admin, "1000000");
            service.jdbc().sql("UPDATE messaging.outbox SET failed_code = NULL").update();
            awaitEmpty(service);
            assertThat(versionsByKey(world.records(TOPIC, "G-"))).containsEntry(tooLarge, List.of(1L, 2L));
        }
    }

    private void limit(org.apache.kafka.clients.admin.Admin admin, String bytes) throws Exception {
        admin.incrementalAlterConfigs(Map.of(
                        new ConfigResource(ConfigResource.Type.TOPIC, world.onBroker(TOPIC)),
                        List.of(new AlterConfigOp(
                                new ConfigEntry("max.message.bytes", bytes), AlterConfigOp.OpType.SET))))
                .all()
                .get();
    }

    @Test
    void a_topic_that_is_not_there_holds_back_nothing_else() {
        try (var service = ready(world.referral())) {
            service.inTransaction(() -> {
                service.outbox().append("nowhere", "H-1", Events.opened("H-1", 1));
                service.outbox().append(TOPIC, "H-1", Events.opened("H-1", 1));
            });
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(world.records(TOPIC, "H-").size()).isEqualTo(1));
            assertThat(service.count("SELECT count(*) FROM messaging.outbox WHERE failed_code IS NULL"))
                    .isEqualTo(1);
            service.jdbc().sql("DELETE FROM messaging.outbox").update();
        }
    }

    @Test
    void while_kafka_is_away_writing_goes_on_and_afterwards_everything_arrives() {
        try (var service = ready(world.referral())) {
            int before = sentSoFar(service);
            service.publish(TOPIC, "I-0", Events.opened("I-0", 1));
            awaitEmpty(service);
            Backends.get().kafka().kill();
            Instant began = Instant.now();
            for (int key = 1; key <= 50; key++) {
                service.publish(TOPIC, "I-" + key, Events.opened("I-" + key, 1));
            }
            assertThat(Duration.between(began, Instant.now())).isLessThan(PATIENCE);
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(service.gauge("outbox.backlog")).isGreaterThanOrEqualTo(50));
            Backends.get().kafka().start();
            awaitEmpty(service);
            assertThat(sentSoFar(service)).isEqualTo(before + 51);
        } finally {
            Backends.get().kafka().start();
        }
        assertThat(versionsByKey(world.records(TOPIC, "I-"))).hasSize(51);
    }

    @Test
    void an_instance_that_died_is_followed_by_another_when_its_lease_has_run_out() {
        try (var dead = ready(world.referral("lease", "2s"));
                var heir = world.referral("lease", "2s")) {
            // a relay that neither renews nor releases, as after a kill
            dead.jdbc()
                    .sql("UPDATE messaging.outbox_partition SET owner = gen_random_uuid(), epoch = epoch + 1")
                    .update();
            heir.start();
            heir.publish(TOPIC, "J-1", Events.opened("J-1", 1));
            awaitEmpty(heir);
        }
        assertThat(world.records(TOPIC, "J-").size()).isEqualTo(1);
    }

    @Test
    void without_a_registry_a_service_that_knows_its_schemas_runs_and_a_new_one_says_that_it_is_not_ready() {
        var fresh = new World();
        try (var stranger = fresh.referral("registry", "http://127.0.0.1:9").start()) {
            assertThat(stranger.health("schemas")).isEqualTo("OUT_OF_SERVICE");
            assertThatThrownBy(() -> stranger.publish(TOPIC, "C-1", Events.opened("C-1", 1)))
                    .isInstanceOf(SchemaUnavailable.class);
        }
        try (var first = ready(fresh.referral())) {
            first.publish(TOPIC, "C-1", Events.opened("C-1", 1));
        }
        try (var later = ready(fresh.referral("registry", "http://127.0.0.1:9"))) {
            later.publish(TOPIC, "C-1", Events.opened("C-1", 2));
            awaitEmpty(later);
        }
        assertThat(versionsByKey(fresh.records(TOPIC))).isEqualTo(Map.of("C-1", List.of(1L, 2L)));
    }

    @Test
    void another_number_of_partitions_than_the_outbox_has_is_refused_at_the_start() {
        ready(world.referral()).close();
        try (var other = world.referral("partitions", "8")) {
            assertThatThrownBy(other::start).hasRootCauseInstanceOf(IllegalStateException.class);
        }
    }
}
