package al.tryeza.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import al.tryeza.events.Topic;
import al.tryeza.messaging.Records;
import al.tryeza.messaging.TestService;
import al.tryeza.messaging.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;

class LastResortTest {

    private static final String TOPIC = Topic.CASE_EVENTS.topicName();

    private final World world = new World();
    private final AtomicInteger tries = new AtomicInteger();

    private void send(int... values) {
        for (int value : values) {
            world.send(TOPIC, List.of(World.record("one key", new byte[] {(byte) value}, Map.of())));
        }
    }

    /** Fails on a 1 for good, and on a 2 four times by the fault of a server. */
    private TestService reader() {
        return world.audit()
                .withRaw(service -> service.consumers()
                        .raw("careful", TOPIC)
                        .handledBy(record -> {
                            World.effect(service, "handled", record.value()[0]);
                            if (record.value()[0] == 1) {
                                tries.incrementAndGet();
                                throw new IllegalStateException("always");
                            }
                            if (record.value()[0] == 2 && tries.incrementAndGet() < 8) {
                                throw new CannotAcquireLockException("this time");
                            }
                        })
                        .givenUpTo(record -> World.effect(service, "given up", record.value()[0]))
                        .build());
    }

    @Test
    void after_three_failures_a_record_is_given_up_without_half_an_effect_and_faults_of_servers_do_not_count() {
        send(1, 2, 3);
        try (var reader = reader().start()) {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(
                            () -> assertThat(World.effects(reader, "handled")).containsExactly(2L, 3L));
            assertThat(World.effects(reader, "given up")).containsExactly(1L);
            assertThat(tries).hasValue(8);
        }
    }

    @Test
    void a_record_is_read_again_by_where_it_is_and_by_nothing_else() {
        send(4, 5, 6);
        try (var reader = reader().start()) {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(
                            () -> assertThat(World.effects(reader, "handled")).contains(6L));
            var records = reader.bean(Records.class);
            UUID topicId = records.topicId(TOPIC);
            int partition = reader.count(
                    "SELECT partition FROM messaging.consumed_offset WHERE next_offset > 0 AND topic LIKE 'case-events%'");

            var again = records.read(TOPIC, topicId, partition, 1).orElseThrow();
            assertThat(again.value()).containsExactly(5);
            assertThat(again.topic()).isEqualTo(TOPIC);
            assertThat(records.read(TOPIC, topicId, partition, 3)).isEmpty();
            assertThat(records.read(TOPIC, UUID.randomUUID(), partition, 1)).isEmpty();
        }
    }
}
