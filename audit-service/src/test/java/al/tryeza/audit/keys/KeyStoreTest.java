package al.tryeza.audit.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.security.GeneralSecurityException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyStoreTest {

    private static final byte[] PLACE = "entry 7 content".getBytes(UTF_8);
    private static final byte[] TEXT = "what happened".getBytes(UTF_8);
    private static final byte[] NONCE = new byte[16];
    private static final KeyName CASE = KeyName.ofCase("0000000000000");
    private static final KeyName MONTH = new KeyName.OfInstitution("police.vlore", YearMonth.of(2026, 11));

    private final KeptInMemory folder = new KeptInMemory();
    private final RowsInMemory rows = new RowsInMemory();
    private final Aead keyService = keyService();
    private final KeyStore store = open(rows);

    private static Aead keyService() {
        try {
            return new AesGcmJce(Random.randBytes(32));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** As an instance opens it. */
    private KeyStore open(KeyRows of) {
        return KeyStore.open(of, new BucketKeys(folder, keyService));
    }

    private EntryKey key(KeyStore of, KeyName name) {
        return of.keys().of(List.of(name)).values().iterator().next();
    }

    /** Names, and what was sealed under each. */
    private Map<KeyName, byte[]> sealed(int count) {
        List<KeyName> names = new ArrayList<>();
        IntStream.range(0, count).forEach(number -> names.add(KeyName.ofCase("case-" + number)));
        Map<KeyName, byte[]> sealed = new HashMap<>();
        store.keys().of(names).forEach((name, key) -> sealed.put(name, key.seal(TEXT, PLACE)));
        return sealed;
    }

    private long opened(KeyStore of, Map<KeyName, byte[]> sealed) {
        return sealed.entrySet().stream()
                .filter(each -> of.keys()
                        .find(each.getKey())
                        .filter(key -> opens(key, each.getValue()))
                        .isPresent())
                .count();
    }

    private static boolean opens(EntryKey key, byte[] sealed) {
        try {
            return java.util.Arrays.equals(key.open(sealed, PLACE), TEXT);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    @Test
    void a_name_has_one_key_in_every_instance_and_after_a_restart() throws Exception {
        EntryKey made = key(store, CASE);
        EntryKey elsewhere = key(open(rows), CASE);
        assertThat(elsewhere.open(made.seal(TEXT, PLACE), PLACE)).isEqualTo(TEXT);
        assertThat(elsewhere.mark()).isEqualTo(made.mark()).hasSize(32);
        assertThat(elsewhere.salt(NONCE, "content"))
                .isEqualTo(made.salt(NONCE, "content"))
                .hasSize(32);
        assertThat(elsewhere.bucket()).isEqualTo(made.bucket());
    }

    @Test
    void names_have_different_keys() {
        EntryKey one = key(store, CASE);
        EntryKey other = key(store, MONTH);
        assertThat(one.mark()).isNotEqualTo(other.mark());
        assertThat(one.salt(NONCE, "content")).isNotEqualTo(other.salt(NONCE, "content"));
        assertThat(opens(other, one.seal(TEXT, PLACE))).isFalse();
    }

    @Test
    void a_salt_is_of_one_entry_and_one_compartment() {
        EntryKey key = key(store, CASE);
        byte[] another = NONCE.clone();
        another[15] = 1;
        assertThat(List.of(key.salt(NONCE, "content"), key.salt(NONCE, "subject"), key.salt(another, "content")))
                .doesNotHaveDuplicates();
    }

    @Test
    void what_is_sealed_opens_at_its_place_only_and_unchanged() {
        EntryKey key = key(store, CASE);
        byte[] sealed = key.seal(TEXT, PLACE);
        assertThatThrownBy(() -> key.open(sealed, "entry 8 content".getBytes(UTF_8)))
                .isInstanceOf(GeneralSecurityException.class);
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(opens(key, changed)).isFalse();
        }
    }

    @Test
    void a_key_is_found_by_its_mark_alone_a_page_of_them_at_once() {
        assertThat(store.keys().of(List.of(CASE, MONTH))).containsOnlyKeys(CASE, MONTH);
        KeyMark mark = KeyMark.of(key(store, CASE));
        KeyMark ofMonth = KeyMark.of(key(store, MONTH));
        KeyMark unknown = KeyMark.of(mark.bucket(), new byte[32]);
        EntryKeys elsewhere = open(rows).keys();
        assertThat(elsewhere.find(Set.of(mark, ofMonth, unknown))).containsOnlyKeys(mark, ofMonth);
        assertThat(elsewhere.find(unknown.bucket(), new byte[32])).isEmpty();
        assertThat(elsewhere.find(mark.bucket(), mark.mark().bytes())).isPresent();
    }

    @Test
    void to_find_a_key_makes_none() {
        assertThat(store.keys().find(CASE)).isEmpty();
        assertThat(rows.all()).isEmpty();
    }

    @Test
    void a_destroyed_key_is_gone_at_once_and_the_name_gets_another() {
        EntryKey before = key(store, CASE);
        byte[] sealed = before.seal(TEXT, PLACE);
        assertThat(store.keys().destroy(CASE)).isTrue();
        assertThat(store.keys().find(CASE)).isEmpty();
        assertThat(store.keys().find(before.bucket(), before.mark())).isEmpty();
        assertThat(store.keys().destroy(CASE)).isFalse();
        EntryKey after = key(store, CASE);
        assertThat(opens(after, sealed)).isFalse();
        assertThat(after.mark()).isNotEqualTo(before.mark());
        assertThat(after.bucket()).isEqualTo(before.bucket());
    }

    @Test
    void others_of_its_bucket_still_open() {
        Map<KeyName, byte[]> sealed = sealed(600);
        KeyName gone = KeyName.ofCase("case-5");
        assertThat(store.keys().destroy(gone)).isTrue();
        assertThat(opened(store, sealed)).isEqualTo(599);
        assertThat(opened(open(rows), sealed)).isEqualTo(599);
    }

    @Test
    void another_instance_forgets_a_destroyed_key_when_it_is_asked_for_it_by_name() {
        KeyStore other = open(rows);
        byte[] before = key(other, CASE).mark();
        store.keys().destroy(CASE);
        assertThat(key(other, CASE).mark())
                .isNotEqualTo(before)
                .isEqualTo(key(store, CASE).mark());
    }

    @Test
    void another_instance_forgets_a_destroyed_key_with_the_second_turn_of_the_clock() {
        KeyStore other = open(rows);
        EntryKey key = key(other, CASE);
        store.keys().destroy(CASE);
        assertThat(other.keys().find(key.bucket(), key.mark())).isPresent();
        other.age();
        other.age();
        assertThat(other.keys().find(key.bucket(), key.mark())).isEmpty();
        assertThat(other.keys().find(CASE)).isEmpty();
    }

    @Test
    void an_older_copy_opens_for_all_but_the_destroyed_and_repeats_the_destruction() {
        Map<KeyName, byte[]> sealed = sealed(600);
        RowsInMemory copy = rows.copy();
        store.keys().destroy(KeyName.ofCase("case-5"));
        store.keys().destroy(KeyName.ofCase("case-6"));
        KeyStore restored = open(copy);
        assertThat(opened(restored, sealed)).isEqualTo(598);
        assertThat(copy.all()).hasSize(598);
    }

    @Test
    void no_key_that_still_exists_opens_a_destroyed_row() throws Exception {
        key(store, CASE);
        KeyRow row = rows.all().getFirst();
        var buckets = new BucketKeys(folder, keyService);
        store.keys().destroy(CASE);
        assertThat(buckets.all()).hasSize(1);
        for (BucketKeys.Place place : buckets.all()) {
            BucketKey key = buckets.open(place.bucket(), place.generation()).orElseThrow();
            assertThatThrownBy(() -> key.open(row)).isInstanceOf(GeneralSecurityException.class);
            assertThat(key.lookup(CASE)).isNotEqualTo(row.keyLookup());
        }
        assertThatThrownBy(() -> keyService.decrypt(row.sealed().bytes(), new byte[0]))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void killed_before_the_rows_are_written_it_can_be_done_again() {
        Map<KeyName, byte[]> sealed = sealed(600);
        KeyName gone = KeyName.ofCase("case-5");
        KeyMark mark = KeyMark.of(key(store, gone));
        RowsInMemory before = rows.copy();
        var killed = new KeyDestruction(
                new Killed(before),
                new BucketKeys(folder, keyService),
                new Keyring(new BucketKeys(folder, keyService)));
        assertThatThrownBy(() -> killed.destroy(mark)).isInstanceOf(Killed.Now.class);
        KeyStore again = open(before);
        assertThat(opened(again, sealed)).isEqualTo(600);
        assertThat(again.destruction().destroy(mark)).isTrue();
        assertThat(opened(again, sealed)).isEqualTo(599);
    }

    @Test
    void killed_after_the_rows_are_written_the_old_key_goes_with_the_next_start_or_turn_of_the_clock() {
        key(store, CASE);
        var buckets = new BucketKeys(folder, keyService);
        int bucket = buckets.all().getFirst().bucket();
        byte[] old = folder.find("entries-" + bucket + "-1").orElseThrow();
        store.keys().destroy(CASE);
        folder.add("entries-" + bucket + "-1", old);
        assertThat(store.destruction().destroyOutlived()).isEqualTo(1);
        assertThat(store.destruction().destroyOutlived()).isZero();
        folder.add("entries-" + bucket + "-1", old);
        open(rows);
        assertThat(buckets.all()).containsExactly(new BucketKeys.Place(bucket, 2));
    }

    @Test
    void a_row_in_the_place_of_another_does_not_open() {
        key(store, CASE);
        KeyRow one = rows.all().getFirst();
        KeyName neighbour = IntStream.range(0, 100_000)
                .mapToObj(number -> KeyName.ofCase("neighbour-" + number))
                .filter(name ->
                        BucketChoice.of(new BucketKeys(folder, keyService)).bucket(name) == one.bucket())
                .findFirst()
                .orElseThrow();
        key(store, neighbour);
        KeyRow other =
                rows.all().stream().filter(row -> !row.equals(one)).findFirst().orElseThrow();
        rows.exchange(one, other.sealed());
        EntryKeys elsewhere = open(rows).keys();
        assertThatThrownBy(() -> elsewhere.find(CASE)).isInstanceOf(KeysFailed.class);
        assertThat(elsewhere.find(neighbour)).isPresent();
    }

    @Test
    void a_folder_that_is_not_this_databases_stops_the_start() {
        key(store, CASE);
        folder.names().forEach(folder::destroy);
        assertThatThrownBy(() -> open(rows))
                .isInstanceOf(KeysFailed.class)
                .hasMessageContaining("its folder is not the one that belongs to this database");
    }

    @Test
    void nothing_prints_a_case() {
        assertThat(key(store, CASE)).hasToString("a key");
        assertThat(CASE).hasToString("a case");
        assertThat(rows.all().getFirst().toString()).doesNotContain("0000000000000");
    }

    /** Dies after the next key is on the disk and before the rows are written. */
    private record Killed(RowsInMemory rows) implements KeyRows {

        static final class Now extends RuntimeException {
            private static final long serialVersionUID = 1L;

            Now(Bucket lost) {
                super("generation " + lost.generation() + " is lost");
            }
        }

        @Override
        public Map<Integer, Integer> generations() {
            return rows.generations();
        }

        @Override
        public void begin(int bucket) {
            rows.begin(bucket);
        }

        @Override
        public List<KeyRow> byLookup(java.util.Collection<KeyLookup> lookups) {
            return rows.byLookup(lookups);
        }

        @Override
        public List<KeyRow> byMark(java.util.Collection<KeyMark> marks) {
            return rows.byMark(marks);
        }

        @Override
        public Set<KeyLookup> add(java.util.Collection<KeyRow> more) {
            return rows.add(more);
        }

        @Override
        public void renew(int bucket, java.util.function.UnaryOperator<Bucket> renewal) {
            rows.renew(bucket, now -> {
                throw new Now(renewal.apply(now));
            });
        }
    }
}
