package al.tryeza.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import al.tryeza.events.CaseOpened;
import al.tryeza.events.Headers;
import al.tryeza.events.InstitutionState;
import al.tryeza.messaging.EventCodec;
import al.tryeza.messaging.EventHandler;
import al.tryeza.messaging.Events;
import al.tryeza.messaging.Parking.Parked;
import al.tryeza.messaging.Parking.Replayed;
import al.tryeza.messaging.Poison;
import al.tryeza.messaging.TestService;
import al.tryeza.messaging.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.CannotAcquireLockException;

/** Each test has its own consumer, which begins where the topic ends, and its own keys. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InboxTest {

    private static final String TOPIC = World.CASE_EVENTS;
    private static final String DEAD_LETTERS = "case-events-dlt";
    private static final String OPENED = "al.tryeza.CaseOpened";
    private static final EventHandler<CaseOpened> NOTHING = event -> {};

    private final World world = new World();
    private final TestService writer = world.referral();

    @BeforeAll
    void start() {
        writer.start();
        eventually(() -> assertThat(writer.health("schemas")).isEqualTo("UP"));
    }

    @AfterAll
    void stop() {
        writer.close();
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(assertion);
    }

    /** Versions 1 to last of a key, written by the other service. */
    private void written(String key, long last) {
        LongStream.rangeClosed(1, last).forEach(version -> writer.publish(TOPIC, key, Events.opened(key, version)));
    }

    private byte[] encoded(CaseOpened event) {
        return writer.bean(EventCodec.class).encode(event);
    }

    /** An event as sent, without having been written. */
    private ConsumerRecord<byte[], byte[]> sent(String key, long version) {
        CaseOpened event = Events.opened(key, version);
        return World.record(key, event, encoded(event));
    }

    private static void effectOf(TestService service, CaseOpened event) {
        World.effect(
                service, event.getSubject().getCaseRef(), event.getStructure().getVersion());
    }

    /** An instance of the other service; the handler does something first, then has its effect. */
    private TestService reading(String consumer, EventHandler<CaseOpened> first, String... settings) {
        return reading(consumer, first, () -> {}, settings);
    }

    /** What is sent when the consumer's place is settled and it does not yet read comes together. */
    private TestService reading(String consumer, EventHandler<CaseOpened> first, Runnable sending, String... settings) {
        return world.notification(settings).with(service -> {
            world.beginNow(service, consumer, TOPIC);
            sending.run();
            return service.consumers()
                    .consumer(consumer, TOPIC)
                    .on(CaseOpened.class, event -> {
                        first.handle(event);
                        effectOf(service, event);
                    })
                    .inVersionOrder()
                    .build();
        });
    }

    private static List<String> codes(TestService service, String consumer) {
        return service.parking().list().stream()
                .filter(parked -> parked.consumer().equals(consumer))
                .map(Parked::code)
                .toList();
    }

    private static long firstParked(TestService service, String consumer) {
        return service.parking().list().stream()
                .filter(parked -> parked.consumer().equals(consumer))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void events_are_applied_once_in_order_though_delivered_again_and_over_restarts() {
        try (var reader = reading("restarted", NOTHING).start()) {
            written("R-1", 3);
            written("R-2", 3);
            eventually(() -> {
                assertThat(World.effects(reader, "R-1")).containsExactly(1L, 2L, 3L);
                assertThat(World.effects(reader, "R-2")).containsExactly(1L, 2L, 3L);
            });
        }
        world.send(TOPIC, world.records(TOPIC, "R-"));
        writer.publish(TOPIC, "R-1", Events.opened("R-1", 4));
        writer.publish(TOPIC, "R-2", Events.opened("R-2", 4));
        try (var again = reading("restarted", NOTHING).start()) {
            eventually(() -> {
                assertThat(World.effects(again, "R-1")).containsExactly(1L, 2L, 3L, 4L);
                assertThat(World.effects(again, "R-2")).containsExactly(1L, 2L, 3L, 4L);
            });
            assertThat(codes(again, "restarted")).isEmpty();
        }
    }

    @Test
    void without_version_order_the_same_event_is_applied_once() {
        writer.publish("directory", "ngo.vlore", Events.institution("ngo.vlore", 1));
        eventually(
                () -> assertThat(world.records("directory", "ngo.vlore").size()).isEqualTo(1));
        world.send("directory", world.records("directory", "ngo.vlore"));
        writer.publish("directory", "ngo.fier", Events.institution("ngo.fier", 1));
        try (var reader = world.notification()
                .with(service -> service.consumers()
                        .consumer("replica", "directory")
                        .on(
                                InstitutionState.class,
                                event -> World.effect(
                                        service,
                                        event.getSubject().getEntityId(),
                                        event.getStructure().getVersion()))
                        .build())
                .start()) {
            eventually(() -> assertThat(
                            reader.count("SELECT count(*) FROM messaging.consumed_offset WHERE consumer = 'replica'"))
                    .isEqualTo(3));
            eventually(() -> {
                assertThat(World.effects(reader, "ngo.vlore")).containsExactly(1L);
                assertThat(World.effects(reader, "ngo.fier")).containsExactly(1L);
                assertThat(reader.gauge("lag")).isZero();
            });
            assertThat(reader.count("SELECT count(*) FROM public.effect WHERE key LIKE 'ngo.%'"))
                    .isEqualTo(2);
        }
    }

    @Test
    void faults_of_servers_are_tried_again_until_they_pass_and_nothing_is_parked() {
        var faults = new AtomicInteger(6);
        EventHandler<CaseOpened> busy = event -> {
            if (faults.getAndDecrement() > 0) {
                throw new CannotAcquireLockException("busy");
            }
        };
        try (var reader = reading("patient", busy).start()) {
            written("F-1", 2);
            eventually(() -> assertThat(World.effects(reader, "F-1")).containsExactly(1L, 2L));
            assertThat(codes(reader, "patient")).isEmpty();
            assertThat(reader.failures("CannotAcquireLockException")).isEqualTo(6);
        }
    }

    @Test
    void poison_parks_its_key_tells_the_dead_letter_topic_and_is_replayed_in_order() {
        var refusals = new AtomicInteger(1);
        EventHandler<CaseOpened> refusing = event -> {
            if (event.getSubject().getCaseRef().equals("P-bad")
                    && event.getStructure().getVersion() == 2
                    && refusals.getAndDecrement() > 0) {
                throw new Poison("TABLE_UNKNOWN");
            }
        };
        try (var reader = reading("poisoned", refusing).start()) {
            written("P-bad", 4);
            written("P-good", 4);
            eventually(() -> {
                assertThat(World.effects(reader, "P-good")).containsExactly(1L, 2L, 3L, 4L);
                assertThat(codes(reader, "poisoned"))
                        .containsExactly("TABLE_UNKNOWN", "BEHIND_PARKED", "BEHIND_PARKED");
            });
            assertThat(World.effects(reader, "P-bad")).containsExactly(1L);
            assertThat(reader.gauge("parked")).isGreaterThanOrEqualTo(3);
            assertThat(reader.failures("TABLE_UNKNOWN")).isEqualTo(1);

            eventually(() ->
                    assertThat(world.records(DEAD_LETTERS, "P-bad").size()).isEqualTo(1));
            var letter = world.records(DEAD_LETTERS, "P-bad").getFirst();
            assertThat(World.header(letter, Headers.DEAD_LETTER_CODE)).isEqualTo("TABLE_UNKNOWN");
            assertThat(World.header(letter, Headers.DEAD_LETTER_TOPIC)).isEqualTo(TOPIC);
            assertThat(World.header(letter, Headers.SEQUENCE)).isEqualTo("2");
            assertThat(letter.headers().toArray())
                    .noneMatch(header ->
                            new String(header.value(), StandardCharsets.UTF_8).contains("al.tryeza.messaging"));

            assertThat(reader.parking().replay("poisoned", "P-bad")).isEqualTo(new Replayed(3, 0));
            assertThat(World.effects(reader, "P-bad")).containsExactly(1L, 2L, 3L, 4L);
            writer.publish(TOPIC, "P-bad", Events.opened("P-bad", 5));
            eventually(() -> assertThat(World.effects(reader, "P-bad")).containsExactly(1L, 2L, 3L, 4L, 5L));
        }
    }

    @Test
    void records_that_come_together_share_transactions_and_one_that_is_poison_has_its_own() {
        var handled = new AtomicInteger();
        EventHandler<CaseOpened> refusing = event -> {
            if (event.getSubject().getCaseRef().equals("T-7")) {
                handled.incrementAndGet();
                throw new Poison("TABLE_UNKNOWN");
            }
        };
        Runnable sending = () -> world.send(
                TOPIC,
                LongStream.rangeClosed(1, 3)
                        .boxed()
                        .flatMap(version -> IntStream.range(0, 20).mapToObj(key -> sent("T-" + key, version)))
                        .toList());
        try (var reader = reading("together", refusing, sending).start()) {
            for (int key = 0; key < 20; key++) {
                String ref = "T-" + key;
                eventually(() -> assertThat(World.effects(reader, ref))
                        .isEqualTo(ref.equals("T-7") ? List.of() : List.of(1L, 2L, 3L)));
            }
            eventually(() -> assertThat(codes(reader, "together"))
                    .containsExactlyInAnyOrder("TABLE_UNKNOWN", "BEHIND_PARKED", "BEHIND_PARKED"));
            assertThat(handled).hasValue(1);
            assertThat(reader.failures("TABLE_UNKNOWN")).isGreaterThanOrEqualTo(1);
            assertThat(reader.count("SELECT count(DISTINCT xmin::text) FROM public.effect WHERE key LIKE 'T-%'"))
                    .isLessThan(30);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void no_more_records_share_a_transaction_than_the_setting_allows(int most) {
        String name = "L%d-".formatted(most);
        int sent = 24;
        Runnable sending = () -> world.send(
                TOPIC,
                IntStream.range(0, sent).mapToObj(key -> sent(name + key, 1)).toList());
        String ofThem = " FROM public.effect WHERE key LIKE '%s%%'".formatted(name);
        try (var reader = reading("together-" + most, NOTHING, sending, "together", Integer.toString(most))
                .start()) {
            eventually(
                    () -> assertThat(reader.count("SELECT count(*)" + ofThem)).isEqualTo(sent));
            assertThat(reader.count("SELECT max(number) FROM (SELECT count(*) AS number %s GROUP BY xmin::text) shared"
                            .formatted(ofThem)))
                    .isEqualTo(most);
        }
    }

    @Test
    void of_records_that_come_together_those_before_a_server_fault_are_settled_and_the_rest_follow() {
        var away = new AtomicInteger(2);
        EventHandler<CaseOpened> busy = event -> {
            if (event.getSubject().getCaseRef().equals("V-3") && away.getAndDecrement() > 0) {
                throw new CannotAcquireLockException("busy");
            }
        };
        Runnable sending = () -> world.send(
                TOPIC,
                IntStream.range(0, 9).mapToObj(key -> sent("V-" + key, 1)).toList());
        try (var reader = reading("interrupted", busy, sending).start()) {
            for (int key = 0; key < 9; key++) {
                String ref = "V-" + key;
                eventually(() -> assertThat(World.effects(reader, ref)).containsExactly(1L));
            }
            assertThat(codes(reader, "interrupted")).isEmpty();
            assertThat(reader.failures("CannotAcquireLockException")).isEqualTo(2);
        }
    }

    @Test
    void a_handler_that_keeps_failing_parks_the_record_and_leaves_no_half_effect() {
        var tries = new AtomicInteger();
        try (var reader = world.notification()
                .with(service -> {
                    world.beginNow(service, "failing", TOPIC);
                    return service.consumers()
                            .consumer("failing", TOPIC)
                            .on(CaseOpened.class, event -> {
                                effectOf(service, event);
                                if (event.getSubject().getCaseRef().equals("H-bad")) {
                                    tries.incrementAndGet();
                                    throw new IllegalStateException("a fault of the program");
                                }
                            })
                            .inVersionOrder()
                            .build();
                })
                .start()) {
            written("H-bad", 1);
            written("H-good", 1);
            eventually(() -> {
                assertThat(codes(reader, "failing")).containsExactly("HANDLER_FAILED");
                assertThat(World.effects(reader, "H-good")).containsExactly(1L);
            });
            assertThat(World.effects(reader, "H-bad")).isEmpty();
            assertThat(tries).hasValue(3);
            // it fails again and stays
            assertThat(reader.parking().replay("failing", "H-bad")).isEqualTo(new Replayed(0, 1));
            assertThat(codes(reader, "failing")).containsExactly("HANDLER_FAILED");
        }
    }

    @Test
    void bytes_that_are_no_event_are_repaired_and_replayed_before_what_came_behind_them() {
        CaseOpened second = Events.opened("B-1", 2);
        byte[] good = encoded(second);
        try (var reader = reading("repaired", NOTHING).start()) {
            world.send(
                    TOPIC,
                    List.of(
                            sent("B-1", 1),
                            World.record("B-1", second, Arrays.copyOf(good, good.length - 3)),
                            sent("B-1", 3)));
            eventually(() -> assertThat(codes(reader, "repaired")).containsExactly("UNDECODABLE", "BEHIND_PARKED"));
            long id = firstParked(reader, "repaired");
            var endpoint = reader.bean(ParkedEndpoint.class);
            assertThat(endpoint.replay(id, null, null)).isEqualTo(new Replayed(0, 2));
            assertThat(endpoint.replay(id, Base64.getEncoder().encodeToString(good), null))
                    .isEqualTo(new Replayed(2, 0));
            assertThat(World.effects(reader, "B-1")).containsExactly(1L, 2L, 3L);
            assertThat(endpoint.replay(id, null, null)).isNull();
            assertThat(endpoint.parked()).noneMatch(parked -> parked.consumer().equals("repaired"));
        }
    }

    @Test
    void a_gap_parks_the_key_until_what_was_missing_has_come() {
        try (var reader = reading("gapped", NOTHING).start()) {
            world.send(TOPIC, List.of(sent("G-1", 1), sent("G-1", 3)));
            eventually(() -> assertThat(codes(reader, "gapped")).containsExactly("VERSION_GAP"));
            assertThat(reader.parking().replay("gapped", "G-1")).isEqualTo(new Replayed(0, 1));
            world.send(TOPIC, List.of(sent("G-1", 4), sent("G-1", 2)));
            eventually(() -> assertThat(codes(reader, "gapped"))
                    .containsExactly("VERSION_GAP", "BEHIND_PARKED", "BEHIND_PARKED"));
            assertThat(reader.parking().replay("gapped", "G-1")).isEqualTo(new Replayed(3, 0));
            assertThat(World.effects(reader, "G-1")).containsExactly(1L, 2L, 3L, 4L);
        }
    }

    @Test
    void what_will_never_come_can_be_given_up() {
        try (var reader = reading("resigned", NOTHING).start()) {
            world.send(TOPIC, List.of(sent("N-1", 2), sent("N-1", 4)));
            eventually(() -> assertThat(codes(reader, "resigned")).containsExactly("VERSION_GAP", "BEHIND_PARKED"));
            var endpoint = reader.bean(ParkedEndpoint.class);
            endpoint.discard(firstParked(reader, "resigned"));
            assertThat(endpoint.replay(firstParked(reader, "resigned"), null, null))
                    .isEqualTo(new Replayed(0, 1));
            assertThat(endpoint.replay(firstParked(reader, "resigned"), null, true))
                    .isEqualTo(new Replayed(1, 0));
            assertThat(World.effects(reader, "N-1")).containsExactly(4L);
        }
    }

    @Test
    void a_type_nobody_waits_for_is_passed_over_by_its_header_and_its_version_counts() {
        var unknown = World.record(
                "U-1",
                new byte[] {9, 9},
                Map.of(
                        Headers.TYPE,
                        "al.tryeza.NotYetKnown",
                        Headers.ID,
                        UUID.randomUUID().toString(),
                        Headers.SEQUENCE,
                        "2"));
        try (var reader = reading("narrow", NOTHING).start()) {
            world.send(TOPIC, List.of(sent("U-1", 1), unknown, unknown, sent("U-1", 3)));
            eventually(() -> assertThat(World.effects(reader, "U-1")).containsExactly(1L, 3L));
            assertThat(codes(reader, "narrow")).isEmpty();
        }
    }

    @Test
    void each_kind_of_poison_has_its_code() {
        CaseOpened event = Events.opened("K-d", 1);
        byte[] good = encoded(event);
        String id = UUID.randomUUID().toString();
        try (var reader = world.notification()
                .with(service -> {
                    world.beginNow(service, "careful", TOPIC);
                    return service.consumers()
                            .consumer("careful", TOPIC)
                            .on(CaseOpened.class, opened -> effectOf(service, opened))
                            .build();
                })
                .start()) {
            world.send(
                    TOPIC,
                    List.of(
                            World.record("K-a", new byte[] {1, 2, 3}, Map.of(Headers.TYPE, OPENED, Headers.ID, id)),
                            World.record("K-b", unknownSchema(good), Map.of(Headers.TYPE, OPENED, Headers.ID, id)),
                            World.record("K-c", good, Map.of(Headers.TYPE, OPENED, Headers.ID, "not an id")),
                            World.record("K-d", good, Map.of(Headers.TYPE, OPENED, Headers.ID, id)),
                            World.record("K-e", good, Map.of())));
            eventually(() -> assertThat(codes(reader, "careful"))
                    .containsExactlyInAnyOrder(
                            "NOT_AN_EVENT", "UNKNOWN_SCHEMA", "NO_EVENT_ID", "HEADER_MISMATCH", "NO_TYPE"));
            eventually(
                    () -> assertThat(world.records(DEAD_LETTERS, "K-").size()).isEqualTo(5));
            assertThat(World.effects(reader, "K-d")).isEmpty();
        }
    }

    private static byte[] unknownSchema(byte[] good) {
        byte[] other = good.clone();
        other[1] = 77;
        return other;
    }

    @Test
    void with_the_registry_away_a_pinned_schema_is_read_and_an_unknown_one_waited_for() {
        try (var reader = reading("offline", NOTHING).start()) {
            written("O-1", 1);
            eventually(() -> assertThat(World.effects(reader, "O-1")).containsExactly(1L));
        }
        writer.publish(TOPIC, "O-1", Events.opened("O-1", 2));
        String away = "http://127.0.0.1:9";
        try (var reader = reading("offline", NOTHING, "registry", away).start()) {
            eventually(() -> assertThat(World.effects(reader, "O-1")).containsExactly(1L, 2L));
            CaseOpened event = Events.opened("O-2", 1);
            world.send(TOPIC, List.of(World.record("O-2", event, unknownSchema(encoded(event)))));
            eventually(() -> assertThat(reader.failures("SchemaUnavailable")).isGreaterThanOrEqualTo(3));
            assertThat(codes(reader, "offline")).isEmpty();
        }
        try (var reader = reading("offline", NOTHING).start()) {
            eventually(() -> assertThat(codes(reader, "offline")).containsExactly("UNKNOWN_SCHEMA"));
        }
    }

    @Test
    void two_instances_share_a_consumer_and_every_event_is_applied_once_though_one_leaves() {
        int keys = 20;
        int versions = 6;
        try (var first = reading("shared", NOTHING).start()) {
            var second = reading("shared", NOTHING).start();
            for (int key = 0; key < keys; key++) {
                written("S-" + key, versions);
                if (key == keys / 2) {
                    second.close();
                }
            }
            eventually(() -> assertThat(first.count("SELECT count(*) FROM public.effect WHERE key LIKE 'S-%'"))
                    .isEqualTo(keys * versions));
            for (int key = 0; key < keys; key++) {
                assertThat(World.effects(first, "S-" + key))
                        .isEqualTo(LongStream.rangeClosed(1, versions).boxed().toList());
            }
            assertThat(codes(first, "shared")).isEmpty();
        }
    }

    @Test
    void a_raw_consumer_gets_whatever_was_sent_once_and_parks_nothing() {
        var faults = new AtomicInteger(4);
        try (var reader = world.notification()
                .withRaw(service -> {
                    world.beginNow(service, "raw", TOPIC);
                    return service.consumers()
                            .raw("raw", TOPIC)
                            .handledBy(record -> {
                                World.effect(service, "raw " + record.topic(), 1);
                                if (faults.getAndDecrement() > 0) {
                                    throw new IllegalStateException("a fault of the program");
                                }
                            })
                            .build();
                })
                .start()) {
            world.send(
                    TOPIC, List.of(World.record("W-1", new byte[] {9, 9}, Map.of()), sent("W-2", 1), sent("W-2", 2)));
            eventually(() -> assertThat(World.effects(reader, "raw " + TOPIC)).containsExactly(1L, 1L, 1L));
            assertThat(codes(reader, "raw")).isEmpty();
        }
    }

    @Test
    void a_consumer_that_could_not_look_up_where_it_stands_reads_when_it_can() {
        try (var reader = reading("blind", NOTHING)) {
            world.asSuperuser("notification", "REVOKE SELECT ON messaging.consumed_offset FROM notification_app");
            try {
                reader.start();
                written("L-1", 2);
                eventually(() ->
                        assertThat(reader.failures("BadSqlGrammarException")).isGreaterThanOrEqualTo(2));
            } finally {
                world.asSuperuser("notification", "GRANT SELECT ON messaging.consumed_offset TO notification_app");
            }
            eventually(() -> assertThat(World.effects(reader, "L-1")).containsExactly(1L, 2L));
        }
    }
}
