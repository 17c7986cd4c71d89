package al.tryeza.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import al.tryeza.events.CaseOpened;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Not part of the suite: measures outbox, Kafka and inbox together, {@code -Dtest=Rate}. */
class Rate {

    private static final int EVENTS = 10_000;
    private static final int KEYS = 200;

    @Test
    void events_a_second() throws Exception {
        var world = new World();
        var applied = new AtomicInteger();
        List<Long> latencies = Collections.synchronizedList(new ArrayList<>());
        var written = new java.util.concurrent.ConcurrentHashMap<String, Instant>();
        try (var writer = world.referral().start();
                var reader = world.notification()
                        .with(service -> service.consumers()
                                .consumer("casework", World.CASE_EVENTS)
                                .on(CaseOpened.class, event -> {
                                    Instant at =
                                            written.get(event.getStructure().getId());
                                    if (at != null) {
                                        latencies.add(Duration.between(at, Instant.now())
                                                .toMillis());
                                    }
                                    applied.incrementAndGet();
                                })
                                .inVersionOrder()
                                .threads(3)
                                .build())
                        .start();
                var threads = Executors.newFixedThreadPool(4)) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> writer.health("schemas").equals("UP"));
            for (int i = 0; i < 300; i++) {
                var event = Events.opened("L-" + i, 1);
                written.put(event.getStructure().getId(), Instant.now());
                writer.publish(World.CASE_EVENTS, "L-" + i, event);
                int expected = i + 1;
                await().pollInterval(Duration.ofMillis(2)).until(() -> applied.get() == expected);
            }
            List<Long> last = latencies.subList(100, 300).stream().sorted().toList();
            System.out.println("MEASURED commit to effect, one at a time: p50 " + last.get(100) + " ms, p99 "
                    + last.get(198) + " ms");
            applied.set(0);
            Instant began = Instant.now();
            var done = new ArrayList<java.util.concurrent.Future<?>>();
            for (int k = 0; k < KEYS; k++) {
                String key = "C-" + k;
                done.add(threads.submit(() -> {
                    for (int version = 1; version <= EVENTS / KEYS; version++) {
                        writer.publish(World.CASE_EVENTS, key, Events.opened(key, version));
                    }
                }));
            }
            for (var each : done) {
                each.get();
            }
            double writing = Duration.between(began, Instant.now()).toMillis() / 1000.0;
            await().atMost(Duration.ofMinutes(4)).until(() -> applied.get() == EVENTS);
            double all = Duration.between(began, Instant.now()).toMillis() / 1000.0;
            System.out.printf(
                    "MEASURED %d events: written in %.1f s (%.0f/s), applied after %.1f s (%.0f/s)%n",
                    EVENTS, writing, EVENTS / writing, all, EVENTS / all);
            assertThat(reader.parking().list()).isEmpty();
        }
    }
}
