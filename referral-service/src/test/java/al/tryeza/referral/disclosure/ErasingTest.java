package al.tryeza.referral.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import al.tryeza.referral.codes.DataClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Erasure on a real database, interrupted wherever it may be. Each test has a bucket of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErasingTest {

    private final VaultDatabase vault = new VaultDatabase();

    @Test
    void one_is_erased_and_who_shares_her_bucket_still_opens() throws Exception {
        var erased = sealed(1, 100);
        var neighbour = sealed(2, 100);
        agreeOn(erased);

        assertThat(vault.erase(erased.caseRef())).isTrue();
        assertThat(places(100)).containsExactly(1, 2);
        assertThat(vault.upkeep().destroyOutlived()).isPositive();

        assertThat(places(100)).containsExactly(2);
        assertGone(erased);
        assertThat(opened(neighbour)).isTrue();
        assertThat(vault.erase(erased.caseRef())).as("a second time").isFalse();
        var next = sealed(3, 100);
        assertThat(opened(next)).isTrue();
    }

    @Test
    void nothing_is_erased_on_which_two_have_not_agreed() {
        var person = sealed(4, 101);
        assertThat(vault.erase(person.caseRef())).isFalse();
        assertThat(vault.erase("never sealed")).isFalse();
        assertThat(opened(person)).isTrue();
    }

    @Test
    void killed_before_the_commit_nothing_is_erased_and_the_next_try_does_it() throws Exception {
        var erased = sealed(5, 102);
        var neighbour = sealed(6, 102);
        agreeOn(erased);
        vault.transaction().executeWithoutResult(status -> {
            assertThat(vault.upkeep().erase(erased.caseRef())).isTrue();
            status.setRollbackOnly();
        });
        assertThat(opened(erased)).isTrue();
        assertThat(opened(neighbour)).isTrue();
        vault.upkeep().destroyOutlived();
        assertThat(places(102)).contains(1);
        restart();
        assertThat(opened(erased)).isTrue();

        assertThat(vault.erase(erased.caseRef())).isTrue();
        vault.upkeep().destroyOutlived();
        assertThat(places(102)).containsExactly(2);
        assertGone(erased);
        assertThat(opened(neighbour)).isTrue();
    }

    @Test
    void killed_after_the_commit_the_old_key_is_destroyed_by_whoever_comes_next() throws Exception {
        var erased = sealed(7, 103);
        agreeOn(erased);
        assertThat(vault.erase(erased.caseRef())).isTrue();
        assertThat(places(103)).containsExactly(1, 2);
        restart();
        assertThat(places(103)).containsExactly(2);
    }

    @Test
    void who_is_sealed_at_the_same_moment_opens_afterwards() throws Exception {
        for (int round = 0; round < 5; round++) {
            int bucket = 110 + round;
            var erased = sealed(1000 + round, bucket);
            agreeOn(erased);
            int number = round;
            var others = IntStream.range(0, 8)
                    .mapToObj(each -> person(2000 + number * 10L + each, bucket))
                    .toList();
            try (var threads = Executors.newFixedThreadPool(9)) {
                List<Callable<Boolean>> work = new ArrayList<>();
                others.forEach(each -> work.add(() -> {
                    each.sealInto(vault);
                    return true;
                }));
                work.add(4, () -> vault.erase(erased.caseRef()));
                for (var done : threads.invokeAll(work)) {
                    assertThat(done.get()).isTrue();
                }
            }
            vault.upkeep().destroyOutlived();
            assertThat(others).allMatch(this::opened);
            assertGone(erased);
        }
    }

    @Test
    void what_another_part_of_the_vault_keeps_of_her_goes_too() throws Exception {
        var erased = sealed(8, 104);
        try (var superuser = vault.superuser();
                var statement = superuser.createStatement()) {
            statement.execute(
                    "INSERT INTO vault.explanation VALUES (gen_random_uuid(), '" + erased.vaultId() + "', '')");
        }
        agreeOn(erased);
        assertThat(vault.erase(erased.caseRef())).isTrue();
        assertThat(rows("vault.explanation WHERE vault_id = '" + erased.vaultId() + "'"))
                .isZero();
    }

    @Test
    void no_key_can_be_left_under_a_generation_that_is_over() throws Exception {
        var person = sealed(10, 106);
        try (var superuser = vault.superuser();
                var statement = superuser.createStatement()) {
            assertThatThrownBy(() -> statement.execute("UPDATE vault.bucket SET generation = 2 WHERE bucket = 106"))
                    .hasMessageContaining("data_key_of_present_generation");
        }
        assertThat(opened(person)).isTrue();
    }

    @Test
    void nobody_but_the_functions_gives_a_bucket_another_generation() {
        var person = sealed(9, 105);
        assertThatThrownBy(() -> vault.intake()
                        .sql("UPDATE vault.bucket SET generation = 2 WHERE bucket = 105")
                        .update())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThat(opened(person)).isTrue();
    }

    private void restart() {
        vault.upkeep().prepare(work -> vault.transaction().executeWithoutResult(_ -> work.run()));
    }

    private void agreeOn(SealedPerson person) throws Exception {
        person.agreeOnErasure(vault::superuser);
    }

    private SealedPerson sealed(long number, int bucket) {
        var person = person(number, bucket);
        person.sealInto(vault);
        return person;
    }

    private static SealedPerson person(long number, int bucket) {
        return new SealedPerson("case-" + number, new UUID(number, bucket));
    }

    private boolean opened(SealedPerson person) {
        return vault.open(person.referralId(), DataClass.IDENTITY)
                .filter(found -> Arrays.equals(found, person.identity()))
                .isPresent();
    }

    private void assertGone(SealedPerson person) {
        List.of("identity", "data_key", "case_vault")
                .forEach(table -> assertThat(rows("vault." + table + " WHERE vault_id = '" + person.vaultId() + "'"))
                        .as(table)
                        .isZero());
    }

    private List<Integer> places(int bucket) {
        return vault.bucketKeys().all().stream()
                .filter(place -> place.bucket() == bucket)
                .map(BucketKeys.Place::generation)
                .sorted()
                .toList();
    }

    private long rows(String from) {
        return vault.disclosure()
                .sql("SELECT count(*) FROM " + from)
                .query(Long.class)
                .single();
    }
}
