package al.tryeza.audit.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import al.tryeza.audit.keys.BucketKeys;
import al.tryeza.audit.keys.EntryKey;
import al.tryeza.audit.keys.KeptInMemory;
import al.tryeza.audit.keys.KeyMark;
import al.tryeza.audit.keys.KeyName;
import al.tryeza.audit.keys.KeyStore;
import al.tryeza.audit.keys.RowsInMemory;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

class ErasingTest {

    private static final KeyName CASE = KeyName.ofCase("0000000000000");

    private final KeyStore store = KeyStore.open(new RowsInMemory(), new BucketKeys(new KeptInMemory(), keyService()));
    private final Noted noted = new Noted();
    private final List<Erasure> said = new ArrayList<>();

    private static AesGcmJce keyService() {
        try {
            return new AesGcmJce(Random.randBytes(32));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private Erasing erasing(DestructionRecord log) {
        return new Erasing(noted, store.destruction(), log);
    }

    private long say(Erasure erasure) {
        said.add(erasure);
        return 100L + said.size();
    }

    private Erasure noted(long entry) {
        EntryKey key = store.keys().of(List.of(CASE)).values().iterator().next();
        var erasure = new Erasure(entry, KeyMark.of(key.bucket(), key.mark()));
        noted.note(erasure);
        return erasure;
    }

    @Test
    void what_is_noted_is_destroyed_and_said_once() {
        Erasure erasure = noted(7);
        assertThat(erasing(this::say).eraseDue()).isEqualTo(1);
        assertThat(erasing(this::say).eraseDue()).isZero();
        assertThat(store.keys().find(CASE)).isEmpty();
        assertThat(said).containsExactly(erasure);
        assertThat(noted.due()).isZero();
    }

    @Test
    void killed_between_destroying_and_saying_it_is_said_the_next_time() {
        Erasure erasure = noted(7);
        assertThatThrownBy(() -> erasing(_ -> {
                            throw new IllegalStateException("killed");
                        })
                        .eraseDue())
                .hasMessage("killed");
        assertThat(store.keys().find(CASE)).isEmpty();
        assertThat(noted.due()).isEqualTo(1);
        assertThat(erasing(this::say).eraseDue()).isEqualTo(1);
        assertThat(said).containsExactly(erasure);
    }

    @Test
    void what_the_case_got_after_an_erasure_goes_with_the_next() {
        noted(7);
        erasing(this::say).eraseDue();
        noted(9);
        assertThat(store.keys().find(CASE)).isPresent();
        erasing(this::say).eraseDue();
        assertThat(store.keys().find(CASE)).isEmpty();
        assertThat(said).extracting(Erasure::entry).containsExactly(7L, 9L);
    }

    /** What is noted, without a database. */
    private static final class Noted implements Erasures {

        private final Map<Long, Erasure> due = new LinkedHashMap<>();

        @Override
        public void note(Erasure erasure) {
            due.put(erasure.entry(), erasure);
        }

        @Override
        public boolean next(ToLongFunction<Erasure> work) {
            if (due.isEmpty()) {
                return false;
            }
            Erasure oldest = due.values().iterator().next();
            assertThat(work.applyAsLong(oldest)).isGreaterThan(oldest.entry());
            due.remove(oldest.entry());
            return true;
        }

        @Override
        public long due() {
            return due.size();
        }
    }
}
