package al.tryeza.audit.keys.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import al.tryeza.audit.keys.BucketKeys;
import al.tryeza.audit.keys.EntryKey;
import al.tryeza.audit.keys.KeptInMemory;
import al.tryeza.audit.keys.KeyLookup;
import al.tryeza.audit.keys.KeyMark;
import al.tryeza.audit.keys.KeyName;
import al.tryeza.audit.keys.KeyRow;
import al.tryeza.audit.keys.KeyStore;
import al.tryeza.keys.Ciphertext;
import al.tryeza.testing.Backends;
import al.tryeza.testing.Rights;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DataIntegrityViolationException;

/** The key store on PostgreSQL: several instances at once on one database and one folder. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcKeyStoreTest {

    private static final byte[] PLACE = "entry 7 content".getBytes(UTF_8);
    private static final byte[] TEXT = "what happened".getBytes(UTF_8);
    private static final int INSTANCES = 4;

    private final Map<String, String> environment = Backends.get().keyStore();
    private final KeptInMemory folder = new KeptInMemory();
    private final Aead keyService = keyService();
    private final List<KeyDatabase> databases = new ArrayList<>();
    private final List<KeyStore> instances = new ArrayList<>();

    @BeforeAll
    void start() {
        IntStream.range(0, INSTANCES).forEach(_ -> instances.add(instance()));
    }

    @AfterAll
    void stop() {
        databases.forEach(KeyDatabase::close);
    }

    private static Aead keyService() {
        try {
            return new AesGcmJce(Random.randBytes(32));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private KeyStore instance() {
        return KeyStore.open(database().rows(), new BucketKeys(folder, keyService));
    }

    private KeyDatabase database() {
        var database = KeyDatabase.open(
                environment("TRYEZA_AUDIT_KEYS_URL"),
                environment("TRYEZA_AUDIT_KEYS_PASSWORD"),
                environment("TRYEZA_AUDIT_KEYS_MIGRATOR_PASSWORD"));
        databases.add(database);
        return database;
    }

    private String environment(String variable) {
        return environment.getOrDefault(variable, "");
    }

    private static List<KeyName> names(String of, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> KeyName.ofCase(of + number))
                .toList();
    }

    private static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
        try (var threads = Executors.newFixedThreadPool(tasks.size())) {
            List<T> results = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(tasks)) {
                results.add(each.get());
            }
            return results;
        }
    }

    @Test
    void instances_that_make_the_same_keys_at_once_make_one_of_each() throws Exception {
        List<KeyName> names = names("at-once-", 300);
        List<Callable<Set<KeyMark>>> tasks = new ArrayList<>();
        for (KeyStore each : instances) {
            tasks.add(() -> {
                Set<KeyMark> marks = new HashSet<>();
                for (int from = 0; from < names.size(); from += 100) {
                    each.keys()
                            .of(names.subList(from, from + 100))
                            .values()
                            .forEach(key -> marks.add(KeyMark.of(key.bucket(), key.mark())));
                }
                return marks;
            });
        }
        assertThat(new HashSet<>(atOnce(tasks)))
                .hasSize(1)
                .allSatisfy(marks -> assertThat(marks).hasSize(300));
    }

    @Test
    void while_keys_are_destroyed_others_are_made_and_none_is_lost() throws Exception {
        List<KeyName> stay = names("stay-", 200);
        List<KeyName> go = names("go-", 20);
        List<byte[]> sealed = new ArrayList<>();
        Map<KeyName, EntryKey> keys = instances.getFirst().keys().of(stay);
        stay.forEach(name -> sealed.add(requireNonNull(keys.get(name)).seal(TEXT, PLACE)));
        instances.get(1).keys().of(go);
        List<Callable<Long>> tasks = new ArrayList<>();
        for (int number = 0; number < INSTANCES; number++) {
            KeyStore instance = instances.get(number);
            List<KeyName> ours = names("made-by-" + number + "-", 60);
            List<KeyName> oursGo = go.subList(number * 5, number * 5 + 5);
            tasks.add(() -> {
                long destroyed = 0;
                for (int turn = 0; turn < 5; turn++) {
                    instance.keys().of(ours.subList(turn * 12, turn * 12 + 12));
                    destroyed += instance.keys().destroy(oursGo.get(turn)) ? 1 : 0;
                }
                return destroyed;
            });
        }
        assertThat(atOnce(tasks)).containsOnly(5L);
        KeyStore after = instance();
        for (int number = 0; number < stay.size(); number++) {
            assertThat(after.keys().find(stay.get(number)).orElseThrow().open(sealed.get(number), PLACE))
                    .isEqualTo(TEXT);
        }
        for (int number = 0; number < INSTANCES; number++) {
            for (KeyName name : names("made-by-" + number + "-", 60)) {
                assertThat(after.keys().find(name)).isPresent();
            }
        }
        assertThat(go).allSatisfy(name -> assertThat(after.keys().find(name)).isEmpty());
        assertThat(after.destruction().destroyOutlived()).isZero();
    }

    @Test
    void rows_of_a_generation_that_is_over_are_not_added() {
        var rows = database().rows();
        instances.getFirst().keys().of(List.of(KeyName.ofCase("old")));
        EntryKey key = instances.getFirst().keys().find(KeyName.ofCase("old")).orElseThrow();
        int generation = requireNonNull(rows.generations().get(key.bucket()));
        instances.getFirst().keys().destroy(KeyName.ofCase("old"));
        Ciphertext any = Ciphertext.of(new byte[32]);
        var late = new KeyRow(key.bucket(), generation, any, any, any);
        assertThat(rows.add(List.of(late))).isEmpty();
        assertThat(rows.byLookup(List.of(new KeyLookup(key.bucket(), any)))).isEmpty();
    }

    @Test
    void the_database_holds_that_each_row_is_sealed_by_its_buckets_present_key() {
        var rows = database().rows();
        EntryKey key = instances
                .getFirst()
                .keys()
                .of(List.of(KeyName.ofCase("held")))
                .values()
                .iterator()
                .next();
        assertThatThrownBy(() -> rows.renew(
                        key.bucket(),
                        now -> new al.tryeza.audit.keys.Bucket(now.number(), now.generation() + 1, now.rows())))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(instance().keys().find(KeyName.ofCase("held"))).isPresent();
    }

    @Test
    void its_role_can_do_what_it_must_and_nothing_else() throws Exception {
        var rights = new Rights(
                environment("TRYEZA_AUDIT_KEYS_URL"),
                Map.of(
                        "audit_keys_app", environment("TRYEZA_AUDIT_KEYS_PASSWORD"),
                        "audit_keys_migrator", environment("TRYEZA_AUDIT_KEYS_MIGRATOR_PASSWORD")));
        assertThat(rights.tried())
                .containsExactly("keys.bucket audit_keys_app SIu-", "keys.entry_key audit_keys_app SI-D");
    }
}
