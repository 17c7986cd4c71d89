package al.tryeza.messaging.heartbeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import al.tryeza.events.ServiceHeartbeat;
import al.tryeza.messaging.EventCodec;
import al.tryeza.messaging.Events;
import al.tryeza.messaging.World;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class HeartbeatTest {

    @Test
    void of_two_instances_one_beats_at_a_time_without_gaps_and_tells_what_was_sent() {
        var world = new World();
        try (var first = world.referral("heartbeat", "300ms").start();
                var second = world.referral("heartbeat", "300ms").start()) {
            await().until(() -> first.health("schemas").equals("UP"));
            for (int key = 0; key < 5; key++) {
                first.publish(World.CASE_EVENTS, "C-" + key, Events.opened("C-" + key, 1));
            }
            var codec = second.bean(EventCodec.class);
            await().untilAsserted(() -> {
                var beats = world.records("heartbeats").stream()
                        .map(record ->
                                (ServiceHeartbeat) codec.decode(record.value()).event())
                        .toList();
                assertThat(beats.size()).isGreaterThan(5);
                assertThat(beats.stream()
                                .map(beat -> beat.getStructure().getVersion())
                                .distinct()
                                .toList())
                        .isEqualTo(LongStream.rangeClosed(
                                        1, beats.getLast().getStructure().getVersion())
                                .boxed()
                                .toList());
                assertThat(beats.getLast().getContent().getCounts())
                        .anyMatch(count -> count.getTopic().equals(World.CASE_EVENTS) && count.getCount() == 5)
                        .anyMatch(count -> count.getTopic().equals("heartbeats") && count.getCount() >= 4);
            });
        }
    }
}
