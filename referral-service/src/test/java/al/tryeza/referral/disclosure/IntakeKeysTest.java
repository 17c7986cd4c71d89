package al.tryeza.referral.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.referral.disclosure.IntakeKeys.Found;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Intake keys on a real database. Each test has a year of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntakeKeysTest {

    private static final IntakeKeyLife LIFE = new IntakeKeyLife(Duration.ofDays(7), Duration.ofDays(2));

    private final VaultDatabase database = new VaultDatabase();
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private final IntakeKeys keys = instance();

    private IntakeKeys instance() {
        return new IntakeKeys(
                database.intakeKeys(),
                database.keyService(),
                new IntakeKeyPublisher() {
                    @Override
                    public void made(String keyId, Instant at) {
                        told.add("made " + keyId);
                    }

                    @Override
                    public void destroyed(String keyId, Instant at) {
                        told.add("destroyed " + keyId);
                    }
                },
                LIFE);
    }

    private List<PublicIntakeKey> current(String time) {
        return Objects.requireNonNull(database.transaction().execute(_ -> keys.current(Instant.parse(time))));
    }

    private int destroyOutlived(String time) {
        return Objects.requireNonNull(database.transaction().execute(_ -> keys.destroyOutlived(Instant.parse(time))));
    }

    @Test
    void a_day_has_one_key_and_yesterdays_is_still_shown() {
        var first = current("2030-05-01T00:00:00Z");
        var again = current("2030-05-01T23:59:59Z");
        var next = current("2030-05-02T00:00:00Z");

        assertThat(first).hasSize(1);
        assertThat(again).isEqualTo(first);
        assertThat(next).hasSize(2).endsWith(first.getFirst());
        assertThat(current("2030-05-03T12:00:00Z")).hasSize(2).doesNotContain(first.getFirst());
        assertThat(told).contains("made " + first.getFirst().keyId());
    }

    @Test
    void instances_that_come_at_once_make_one_key() throws Exception {
        int instances = 8;
        var barrier = new CyclicBarrier(instances);
        Callable<List<PublicIntakeKey>> come = () -> {
            barrier.await();
            return database.transaction().execute(_ -> instance().current(Instant.parse("2031-05-01T00:00:00Z")));
        };
        try (var threads = Executors.newFixedThreadPool(instances)) {
            var seen = new ArrayList<List<PublicIntakeKey>>();
            for (var came : threads.invokeAll(
                    Stream.generate(() -> come).limit(instances).toList())) {
                seen.add(came.get());
            }
            assertThat(seen.stream().distinct()).hasSize(1);
            assertThat(told.stream()
                            .filter(("made " + seen.getFirst().getFirst().keyId())::equals))
                    .hasSize(1);
        }
    }

    @Test
    void a_key_is_destroyed_when_its_day_the_retention_and_the_margin_are_over_and_not_before() {
        String keyId = current("2029-05-01T10:00:00Z").getFirst().keyId();

        assertThat(destroyOutlived("2029-05-10T23:59:59Z")).isZero();
        assertThat(keys.find(keyId)).isInstanceOf(Found.Key.class);
        assertThat(destroyOutlived("2029-05-11T00:00:00Z")).isEqualTo(1);
        assertThat(keys.find(keyId)).isInstanceOf(Found.Destroyed.class);
        assertThat(destroyOutlived("2029-05-12T00:00:00Z")).isZero();

        assertThat(told.stream().filter(("destroyed " + keyId)::equals)).hasSize(1);
        assertThat(database.intake()
                        .sql("SELECT count(*) FROM vault.intake_key WHERE key_id = ? AND wrapped IS NULL")
                        .param(keyId)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_key_that_never_was_is_unknown() {
        assertThat(keys.find("nobody's")).isInstanceOf(Found.Unknown.class);
    }

    @Test
    void a_wrapped_key_opens_under_its_own_name_only() {
        String one = current("2032-05-01T10:00:00Z").getFirst().keyId();
        var other =
                new PublicIntakeKey("another", IntakeKeyLife.dayOf(Instant.parse("2032-06-01T10:00:00Z")), "x", "y");
        var wrapped = database.intakeKeys().find(one).orElseThrow().wrapped().orElseThrow();
        database.transaction()
                .executeWithoutResult(
                        _ -> database.intakeKeys().add(other, wrapped, Instant.parse("2032-06-01T10:00:00Z")));

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> keys.find("another"))
                .isInstanceOf(VaultFailed.class);
    }
}
