package al.tryeza.referral.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import al.tryeza.keys.Ciphertext;
import al.tryeza.referral.codes.DataClass;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;

/** The vault on a real database: what goes in, who can look, what lies on the disk. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VaultTest {

    private final UUID referralId = UUID.randomUUID();
    private final SealedIdentity identity = Read.taken(Body.ofAdult().bytes()).identity();

    private VaultDatabase database;

    @BeforeAll
    void seal_one_person() {
        database = new VaultDatabase();
        database.vault().seal("AAAA-BBBB-1", referralId, identity);
    }

    @Test
    void every_class_of_data_is_opened_by_itself_and_says_what_was_sent() {
        Map<DataClass, String> expected = Read.plaintexts(identity);
        assertThat(expected).hasSize(5);
        expected.forEach((dataClass, plaintext) -> assertThat(database.open(referralId, dataClass))
                .hasValueSatisfying(
                        opened -> assertThat(new String(opened, UTF_8)).isEqualTo(plaintext)));
        assertThat(database.open(referralId, DataClass.HEALTH)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ciphertext FROM vault.identity",
                "SELECT count(*) FROM vault.identity",
                "SELECT wrapped FROM vault.data_key",
                "SELECT vault_id FROM vault.case_vault",
                "UPDATE vault.identity SET ciphertext = ''",
                "UPDATE vault.bucket SET generation = 2",
                "UPDATE vault.data_key SET wrapped = ''",
                "DELETE FROM vault.bucket",
                "DELETE FROM vault.identity",
                "DELETE FROM vault.data_key",
                "DELETE FROM vault.bucket_key",
                "TRUNCATE vault.identity",
                "INSERT INTO vault.case_vault (case_ref, vault_id) VALUES ('X', gen_random_uuid()) RETURNING vault_id",
                "COPY vault.identity TO STDOUT",
                "CREATE TABLE vault.stolen (a int)",
                "SET ROLE referral_disclosure",
                "SET ROLE referral_owner"
            })
    void intake_puts_in_and_cannot_look_or_change(String statement) {
        assertThat(refusal(() -> database.intake().sql(statement).update())).isEqualTo("42501");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO vault.case_vault (case_ref, vault_id) VALUES ('X', gen_random_uuid())",
                "UPDATE vault.identity SET ciphertext = ''",
                "DELETE FROM vault.data_key",
                "SELECT wrapped FROM vault.mac_key"
            })
    void disclosure_looks_and_cannot_change(String statement) {
        assertThat(refusal(() -> database.disclosure().sql(statement).update())).isEqualTo("42501");
        assertThat(count("vault.identity")).isPositive();
    }

    @Test
    void no_file_of_the_database_and_no_log_of_its_writes_holds_a_piece_of_the_person() throws Exception {
        var pieces = List.of("Kanar", "KANAR4711X", "699017731", "1984-03-05", "10:00-14:00", "kanarfjal", "shtë");
        int files = 0;
        try (var connection = database.superuser();
                var statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
            try (var rows = statement.executeQuery("""
                    SELECT pg_read_binary_file(path) FROM (
                        SELECT pg_relation_filepath(c.oid) AS path FROM pg_class c
                        JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE c.relfilenode <> 0 AND n.nspname IN ('vault', 'pg_toast')
                        UNION ALL SELECT 'pg_wal/' || name FROM pg_ls_waldir() WHERE name ~ '^[0-9A-F]{24}$') AS files
                    """)) {
                while (rows.next()) {
                    files++;
                    var bytes = new String(rows.getBytes(1), StandardCharsets.ISO_8859_1);
                    assertThat(pieces).noneMatch(piece -> contains(bytes, piece));
                }
            }
        }
        assertThat(files).isGreaterThan(10);
    }

    @Test
    void somebody_taken_anonymously_has_a_key_and_nothing_under_it() {
        var anonymous = Read.taken(Body.ofAnonymousAdult().bytes()).identity();
        long cases = count("vault.data_key");
        long classes = count("vault.identity");
        database.vault().seal("AAAA-BBBB-2", UUID.randomUUID(), anonymous);
        assertThat(count("vault.data_key")).isEqualTo(cases + 1);
        assertThat(count("vault.identity")).isEqualTo(classes);
    }

    @Test
    void what_the_caller_rolls_back_was_never_there() {
        long cases = count("vault.case_vault");
        database.transaction().executeWithoutResult(status -> {
            database.vault().seal("AAAA-BBBB-3", UUID.randomUUID(), identity);
            status.setRollbackOnly();
        });
        assertThat(count("vault.case_vault")).isEqualTo(cases);
        database.vault().seal("AAAA-BBBB-3", UUID.randomUUID(), identity);
        assertThat(count("vault.case_vault")).isEqualTo(cases + 1);
    }

    @Test
    void one_case_never_gets_two_vaults() {
        assertThatThrownBy(() -> database.vault().seal("AAAA-BBBB-1", UUID.randomUUID(), identity))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void a_bucket_that_many_need_at_once_for_the_first_time_gets_one_key() throws Exception {
        int bucket = unusedBucket();
        var together = new CyclicBarrier(8);
        var found = allAtOnce(8, () -> {
            together.await();
            database.bucketKeys().begin(bucket);
            return database.bucketKeys().find(bucket, 1).orElseThrow().publicHalf();
        });
        assertThat(found).hasSize(8);
        assertThat(found.stream().distinct()).hasSize(1);
    }

    @Test
    void nothing_is_sealed_under_a_bucket_key_that_is_gone() {
        var gone = new DataKey(UUID.randomUUID(), unusedBucket(), 1, Ciphertext.of(new byte[] {1}));
        assertThatThrownBy(() -> database.store().open("AAAA-BBBB-9", gone, UUID.randomUUID(), Map.of(), List.of()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void the_database_holds_no_key_that_the_key_service_opens_but_those_of_digests() {
        assertThat(database.intake()
                        .sql("SELECT count(*) FROM vault.bucket_key")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(count("vault.bucket")).isPositive();
    }

    @Test
    void the_digest_of_a_body_is_the_same_in_every_process_and_for_no_other_body() throws Exception {
        byte[] body = Body.ofAdult().bytes();
        byte[] changed =
                Body.ofAdult().with("/person/firstName", "\"Kanarush\"").bytes();
        var together = new CyclicBarrier(4);
        var digests = allAtOnce(4, () -> {
            together.await();
            return BodyDigest.open(database.store(), database.keyService());
        });
        assertThat(digests.stream().map(each -> Ciphertext.of(each.of(body))).distinct())
                .hasSize(1);
        assertThat(digests.getFirst().matches(digests.getLast().of(body), body)).isTrue();
        assertThat(digests.getFirst().matches(digests.getLast().of(body), changed))
                .isFalse();
    }

    /** The SQLSTATE by which the statement was refused. */
    private static String refusal(Runnable statement) {
        return Stream.iterate(catchThrowable(statement::run), Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst()
                .orElseThrow()
                .getSQLState();
    }

    private static <T> List<T> allAtOnce(int many, Callable<T> task) throws Exception {
        try (var threads = Executors.newFixedThreadPool(many)) {
            var results = new ArrayList<T>();
            for (Future<T> result : threads.invokeAll(Collections.nCopies(many, task))) {
                results.add(result.get());
            }
            return results;
        }
    }

    private int unusedBucket() {
        return IntStream.range(0, BucketKey.BUCKETS)
                .filter(bucket -> database.bucketKeys().all().stream().noneMatch(key -> key.bucket() == bucket))
                .findFirst()
                .orElseThrow();
    }

    private long count(String table) {
        return database.disclosure()
                .sql("SELECT count(*) FROM " + table)
                .query(Long.class)
                .single();
    }

    private static boolean contains(String bytes, String piece) {
        return bytes.contains(new String(piece.getBytes(UTF_8), StandardCharsets.ISO_8859_1));
    }
}
