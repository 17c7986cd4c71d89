package al.tryeza.referral.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import al.tryeza.keys.Ciphertext;
import al.tryeza.referral.codes.DataClass;
import al.tryeza.referral.disclosure.jdbc.JdbcVaultConfiguration;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** On a real database with real keys: a neighbour in the bucket is erased between reading and opening. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadAgainTest {

    private final VaultDatabase database = new VaultDatabase();
    private final VaultReading reading = JdbcVaultConfiguration.reading(database.disclosure());
    private final Opening opening = new Opening(reading, database.bucketKeys());

    private SealedPerson sealed(long number, int bucket) {
        var person = new SealedPerson("case-" + number, new UUID(number, bucket));
        person.sealInto(database);
        return person;
    }

    private SealedCase read(SealedPerson person) {
        return reading.read(person.caseRef(), List.of(DataClass.IDENTITY)).orElseThrow();
    }

    private void erase(SealedPerson person) {
        try {
            person.agreeOnErasure(database::superuser);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
        assertThat(database.erase(person.caseRef())).isTrue();
        assertThat(database.upkeep().destroyOutlived()).isPositive();
    }

    @Test
    void it_is_read_once_again_and_opens() throws IOException {
        SealedPerson person = sealed(1, 300);
        SealedPerson neighbour = sealed(2, 300);

        var tries = new AtomicInteger();
        Disclosed disclosed = ReadAgain.whereKeyWasRenewed(() -> {
            SealedCase read = read(person);
            if (tries.incrementAndGet() == 1) {
                erase(neighbour);
            }
            return opening.open(UUID.randomUUID(), read, new Explanation("fjalë"));
        });

        assertThat(tries).hasValue(2);
        var shown = new ByteArrayOutputStream();
        disclosed.writeTo(shown, UUID.randomUUID());
        assertThat(shown.toString(StandardCharsets.UTF_8))
                .contains(new String(person.identity(), StandardCharsets.UTF_8));
    }

    @Test
    void what_an_officer_wrote_is_kept_under_the_key_that_there_is_now() {
        SealedPerson person = sealed(3, 301);
        SealedPerson neighbour = sealed(4, 301);
        var explanations = new Explanations(new ErasingBetween(reading, () -> erase(neighbour)), opening);
        UUID id = UUID.randomUUID();

        assertThat(explanations.keep(id, person.caseRef(), new Explanation("fjalë")))
                .isTrue();

        assertThat(database.disclosure()
                        .sql("SELECT count(*) FROM vault.explanation WHERE id = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_key_that_is_lost_is_looked_for_twice_and_not_for_ever() {
        SealedPerson person = sealed(5, 302);
        database.bucketKeys().destroy(302, 1);
        var tries = new AtomicInteger();

        assertThatThrownBy(() -> ReadAgain.whereKeyWasRenewed(() -> {
                    tries.incrementAndGet();
                    return opening.open(UUID.randomUUID(), read(person), new Explanation("fjalë"));
                }))
                .isInstanceOf(VaultFailed.class);

        assertThat(tries).hasValue(2);
    }

    /** Something happens right after the first reading. */
    private static final class ErasingBetween implements VaultReading {

        private final VaultReading inner;
        private final Runnable what;
        private boolean done;

        ErasingBetween(VaultReading inner, Runnable what) {
            this.inner = inner;
            this.what = what;
        }

        @Override
        public Optional<SealedCase> read(String caseRef, List<DataClass> categories) {
            var read = inner.read(caseRef, categories);
            if (!done) {
                done = true;
                what.run();
            }
            return read;
        }

        @Override
        public Optional<SealedExplanation> explanation(String caseRef, UUID id) {
            return inner.explanation(caseRef, id);
        }

        @Override
        public void keep(UUID id, UUID vaultId, Ciphertext explanation) {
            inner.keep(id, vaultId, explanation);
        }
    }
}
