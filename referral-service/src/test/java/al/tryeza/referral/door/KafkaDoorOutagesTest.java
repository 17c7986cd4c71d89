package al.tryeza.referral.door;

import static al.tryeza.referral.door.Running.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import al.tryeza.events.SubmissionOutcome;
import al.tryeza.testing.Backends;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Servers that go away while submissions come in: each is answered once, and opens one case. */
class KafkaDoorOutagesTest {

    private static final int SUBMISSIONS = 40;

    private static List<UUID> publish(Partner partner) {
        return IntStream.range(0, SUBMISSIONS)
                .mapToObj(_ -> {
                    var id = UUID.randomUUID();
                    partner.publish(id, partner.referral(id, Bodies.childAt("Durrës")));
                    return id;
                })
                .toList();
    }

    private static double deliveriesGivenUp() {
        return SERVICE
                .bean(MeterRegistry.class)
                .find("tryeza.messaging.failures")
                .tag("part", "relay")
                .counters()
                .stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private static void assertEachAnsweredOnce(Partner partner, List<UUID> ids) {
        ids.forEach(id -> {
            var receipt = partner.receipt(id);
            assertThat(receipt.getContent().getOutcome()).isEqualTo(SubmissionOutcome.ACCEPTED);
            assertThat(receipt.getContent().getRepeated()).isFalse();
        });
        // a relay that dies between the broker and its own table sends again, under the same event id
        assertThat(ids)
                .allSatisfy(id -> assertThat(partner.receiptsOf(id).stream()
                                .map(receipt -> receipt.getStructure().getId())
                                .distinct())
                        .hasSize(1));
        assertThat(SERVICE.jdbc()
                        .sql("SELECT count(*) FROM casework.participant WHERE institution = ? AND part = 'REFERRER'")
                        .param(partner.institution())
                        .query(Long.class)
                        .single())
                .isEqualTo(SUBMISSIONS);
    }

    @Test
    void a_database_that_is_killed_in_the_midst_loses_and_doubles_nothing() {
        try (var partner = Partner.of("police.durres")) {
            var ids = publish(partner);
            partner.receipt(ids.getFirst());
            Backends.get().postgres().kill();
            Backends.get().postgres().start();
            assertEachAnsweredOnce(partner, ids);
        }
    }

    @Test
    void a_broker_that_is_killed_in_the_midst_loses_and_doubles_nothing() {
        try (var partner = Partner.of("ngo.durres")) {
            var ids = publish(partner);
            double givenUp = deliveriesGivenUp();
            Backends.get().kafka().kill();
            assertThat(SERVICE.refer("police.vlore", Bodies.childAt("Vlorë")).status())
                    .isEqualTo(201);
            // so long that the client of the service no longer waits: what it had in hand it takes from its table again
            await().atMost(Duration.ofSeconds(60)).until(() -> deliveriesGivenUp() > givenUp);
            Backends.get().kafka().start();
            assertEachAnsweredOnce(partner, ids);
        }
    }
}
