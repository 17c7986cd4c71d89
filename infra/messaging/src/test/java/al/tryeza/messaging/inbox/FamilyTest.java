package al.tryeza.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import al.tryeza.events.Topic;
import al.tryeza.messaging.TestService;
import al.tryeza.messaging.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class FamilyTest {

    private static final String POLICE = Topic.RECEIPTS.of("police.vlore");
    private static final String SHELTER = Topic.RECEIPTS.of("shelter.vatra");
    private static final String CASE_EVENTS = Topic.CASE_EVENTS.topicName();

    private final World world = new World();

    private TestService reader() {
        return world.audit()
                .withRaw(service -> service.consumers()
                        .raw("everything", CASE_EVENTS, Topic.RECEIPTS.topicName())
                        .handledBy(record -> World.effect(service, record.topic(), record.offset()))
                        .build());
    }

    private void make(String topic) throws Exception {
        try (var admin = World.admin()) {
            admin.createTopics(List.of(new NewTopic(world.onBroker(topic), 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    private void send(String topic, int records) {
        for (int record = 0; record < records; record++) {
            world.send(topic, List.of(World.record("a key", new byte[] {1}, Map.of())));
        }
    }

    private static void awaitRecords(TestService reader, String topic, Long... offsets) {
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(World.effects(reader, topic)).containsExactly(offsets));
    }

    @Test
    void a_topic_that_comes_to_a_family_while_it_is_read_is_read_from_its_first_record() throws Exception {
        make(POLICE);
        send(POLICE, 2);
        try (var reader = reader().start()) {
            awaitRecords(reader, POLICE, 0L, 1L);

            make(SHELTER);
            send(SHELTER, 2);
            send(POLICE, 1);
            send(CASE_EVENTS, 1);

            awaitRecords(reader, SHELTER, 0L, 1L);
            awaitRecords(reader, POLICE, 0L, 1L, 2L);
            assertThat(reader.count("SELECT count(*) FROM public.effect WHERE key = 'case-events'"))
                    .isEqualTo(1);
        }
    }
}
