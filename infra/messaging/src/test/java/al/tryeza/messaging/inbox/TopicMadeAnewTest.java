package al.tryeza.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import al.tryeza.events.CaseOpened;
import al.tryeza.messaging.Events;
import al.tryeza.messaging.TestService;
import al.tryeza.messaging.World;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TopicMadeAnewTest {

    private static final String TOPIC = World.CASE_EVENTS;

    private final World world = new World();

    private TestService reader() {
        return world.notification()
                .with(service -> service.consumers()
                        .consumer("casework", TOPIC)
                        .on(
                                CaseOpened.class,
                                event -> World.effect(
                                        service,
                                        event.getSubject().getCaseRef(),
                                        event.getStructure().getVersion()))
                        .inVersionOrder()
                        .build());
    }

    private void awaitEffects(Long... versions) {
        try (var reader = reader().start()) {
            await().atMost(Duration.ofSeconds(40))
                    .untilAsserted(
                            () -> assertThat(World.effects(reader, "C-1")).containsExactly(versions));
        }
    }

    @Test
    void a_topic_made_anew_under_its_old_name_is_read_from_its_beginning() throws Exception {
        try (var writer = world.referral().start();
                var admin = World.admin()) {
            await().until(() -> writer.health("schemas").equals("UP"));
            for (int version = 1; version <= 3; version++) {
                writer.publish(TOPIC, "C-1", Events.opened("C-1", version));
            }
            awaitEffects(1L, 2L, 3L);

            String name = world.onBroker(TOPIC);
            admin.deleteTopics(List.of(name)).all().get();
            await().until(() -> !admin.listTopics().names().get().contains(name));
            admin.createTopics(List.of(new NewTopic(name, 3, (short) 1))).all().get();
            writer.publish(TOPIC, "C-1", Events.opened("C-1", 4));
            awaitEffects(1L, 2L, 3L, 4L);
        }
    }
}
