package al.tryeza.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import al.tryeza.audit.entries.Entries;
import al.tryeza.audit.entries.EntryQuery;
import al.tryeza.audit.entries.StoredEntry;
import al.tryeza.audit.ledger.entry.Compartment;
import al.tryeza.audit.ledger.entry.Leaf;
import al.tryeza.audit.ledger.entry.Opening;
import al.tryeza.audit.log.LogReading;
import al.tryeza.audit.log.StoredTree;
import al.tryeza.events.Topic;
import java.time.Duration;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** A case is erased, told on Kafka, with the service running. */
class ErasureTest {

    @Test
    void what_the_log_says_of_an_erased_case_opens_no_more_and_that_it_was_erased_is_on_record() {
        try (var world = new AuditWorld();
                var service = world.start()) {
            SpecificRecord opened = TestEvents.caseOpened("K1", 1);
            send(world, "K1", opened);
            world.awaitSize(1);
            send(world, "K2", TestEvents.caseOpened("K2", 1));
            world.awaitSize(2);
            var entries = service.getBean(Entries.class);
            var leaves = service.getBean(LogReading.class);
            byte[] leaf = leaves.leaves(0, 1).getFirst();
            Opening before = entries.opening(0, Compartment.CONTENT).orElseThrow();
            assertThat(Leaf.parse(leaf).orElseThrow().has(before)).isTrue();

            send(world, "K1", TestEvents.caseErased("K1", 2));
            world.awaitSize(4);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> entries.opening(0, Compartment.CONTENT).isEmpty());

            assertThat(entries.opening(0, Compartment.SUBJECT)).isEmpty();
            assertThat(entries.opening(0, Compartment.STRUCTURE)).isPresent();
            assertThat(entries.opening(2, Compartment.CONTENT)).isEmpty();
            assertThat(value(entries, 0)).isEmpty();
            assertThat(value(entries, 1)).isPresent();
            assertThat(entries.list(new EntryQuery(null, "K1", 0, 100))).isEmpty();
            StoredEntry said = entries.find(3).orElseThrow();
            assertThat(said.type()).isEqualTo("al.tryeza.KeyDestroyed");
            assertThat(value(entries, 3)).isPresent();

            // what was shown before is as true as it was
            assertThat(leaves.leaves(0, 1).getFirst()).isEqualTo(leaf);
            assertThat(Leaf.parse(leaf).orElseThrow().has(before)).isTrue();

            // delivered again it is not stored again; what is new has a new key
            send(world, "K1", opened);
            send(world, "K1", TestEvents.caseViewed("K1", 3));
            world.awaitSize(5);
            assertThat(value(entries, 4)).isPresent();
            assertThat(entries.list(new EntryQuery(null, "K1", 0, 100))).hasSize(1);
            assertThat(StoredTree.requireWhole(world.asApp())).isEqualTo(5);
            assertThat(world.asApp()
                            .sql("select count(*) from audit.erasure where entry = 2 and recorded_as = 3")
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    private static Optional<?> value(Entries entries, long index) {
        return Optional.ofNullable(entries.find(index).orElseThrow().value());
    }

    private static void send(AuditWorld world, String caseRef, SpecificRecord event) {
        Topic topic = event.getSchema().getName().equals("CaseViewed") ? Topic.ACCESS_EVENTS : Topic.CASE_EVENTS;
        world.send(topic.topicName(), caseRef, event);
    }
}
