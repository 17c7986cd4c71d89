package al.tryeza.referral.disclosure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import al.tryeza.keys.Ciphertext;
import al.tryeza.referral.codes.DataClass;
import al.tryeza.servers.DatabaseSpec;
import al.tryeza.servers.Distribution;
import al.tryeza.servers.Ports;
import al.tryeza.servers.PostgresServer;
import al.tryeza.servers.ServerHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** An erasure against a cold copy of the data folder made before it, with every key that still exists. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErasedForGoodTest {

    private static final String PASSWORD = "a-password-of-this-test-alone";

    /** Three in one bucket, one elsewhere. */
    private final SealedPerson erased = new SealedPerson("0000000000000", new UUID(1, 7));

    private final SealedPerson neighbour = new SealedPerson("0000000000011", new UUID(2, 7));
    private final SealedPerson later = new SealedPerson("0000000000022", new UUID(3, 7));
    private final SealedPerson elsewhere = new SealedPerson("0000000000033", new UUID(4, 8));

    @TempDir
    static Path folder;

    private PostgresServer present;
    private PostgresServer restored;
    private VaultDatabase vault;

    /** The key of the case that was erased, as the copy has it. */
    private byte[] wrapped = {};

    @BeforeAll
    void copy_then_erase() throws Exception {
        present = server("present");
        present.start();
        migrate(present);
        vault = new VaultDatabase(environment(present));
        for (var person : new SealedPerson[] {erased, neighbour, elsewhere}) {
            person.sealInto(vault);
        }
        present.stop();
        copy(folder.resolve("present"), folder.resolve("restored"));
        present.start();
        vault = new VaultDatabase(environment(present));
        later.sealInto(vault);
        erased.agreeOnErasure(() -> present.databases().connect("referral"));
        assertThat(vault.erase(erased.caseRef())).isTrue();
        assertThat(vault.upkeep().destroyOutlived()).isEqualTo(1);
        present.stop();
        restored = server("restored");
        restored.start();
        wrapped = wrapBefore();
    }

    @AfterAll
    void stop() {
        restored.close();
        present.close();
    }

    @Test
    void the_copy_still_holds_what_was_erased_and_no_key_that_exists_opens_it() throws Exception {
        assertThat(filesWith(folder.resolve("restored"), wrapped)).isPositive();
        var keys = vault.bucketKeys();
        assertThat(keys.all()).hasSize(2);
        for (var place : keys.all()) {
            var key = keys.opening(place.bucket(), place.generation());
            var dataKey = new DataKey(erased.vaultId(), place.bucket(), place.generation(), Ciphertext.of(wrapped));
            assertThatThrownBy(() -> CaseKey.unwrap(dataKey, key)).isInstanceOf(GeneralSecurityException.class);
        }
        assertThatThrownBy(() -> vault.keyService().decrypt(wrapped, new byte[0]))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void what_the_key_service_opens_lies_in_neither_data_folder_nor_log() throws Exception {
        int files = 0;
        for (var place : vault.bucketKeys().all()) {
            byte[] wrap = vault.bucketKeys()
                    .find(place.bucket(), place.generation())
                    .orElseThrow()
                    .privateHalf()
                    .bytes();
            assertThat(filesWith(folder.resolve("present"), wrap)).isZero();
            assertThat(filesWith(folder.resolve("restored"), wrap)).isZero();
            files++;
        }
        assertThat(files).isEqualTo(2);
    }

    @Test
    void the_older_copy_under_the_keys_of_today_opens_for_everybody_else_and_repeats_the_erasure() {
        var service = new VaultDatabase(environment(restored));
        for (var person : new SealedPerson[] {neighbour, elsewhere}) {
            assertThat(service.open(person.referralId(), DataClass.IDENTITY)).contains(person.identity());
        }
        assertThat(service.open(erased.referralId(), DataClass.IDENTITY)).isEmpty();
        for (String table : new String[] {"identity", "data_key", "case_vault"}) {
            assertThat(service.disclosure()
                            .sql("SELECT count(*) FROM vault." + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isEqualTo(2);
        }
    }

    private byte[] wrapBefore() throws Exception {
        try (var connection = restored.databases().connect("referral");
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT wrapped FROM vault.data_key WHERE vault_id = '" + erased.vaultId() + "'")) {
            assertThat(rows.next()).isTrue();
            return rows.getBytes(1);
        }
    }

    private static long filesWith(Path data, byte[] piece) throws IOException {
        var searched = new String(piece, ISO_8859_1);
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> content(file).contains(searched))
                    .count();
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, ISO_8859_1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private PostgresServer server(String name) {
        return new PostgresServer(
                Distribution.found(),
                new ServerHome(folder.resolve(name), folder.resolve(name + ".log"), Ports.free()),
                PostgresServer.Durability.DURABLE);
    }

    private static void migrate(PostgresServer server) {
        var spec = DatabaseSpec.ofService("referral", PASSWORD, PASSWORD).withRole("referral_disclosure", PASSWORD);
        server.databases().provision(spec);
        Flyway.configure(ErasedForGoodTest.class.getClassLoader())
                .dataSource(server.url("referral"), spec.migrator(), PASSWORD)
                .initSql("SET ROLE " + spec.owner())
                .locations("classpath:db/messaging", "classpath:db/web", "classpath:db/migration")
                .placeholders(Map.of("app", spec.app(), "disclosure", "referral_disclosure"))
                .load()
                .migrate();
    }

    private Map<String, String> environment(PostgresServer server) {
        return Map.of(
                "TRYEZA_DATABASE_URL",
                server.url("referral"),
                "TRYEZA_DATABASE_PASSWORD",
                PASSWORD,
                "TRYEZA_DISCLOSURE_PASSWORD",
                PASSWORD,
                "TRYEZA_KEYS",
                folder.resolve("keys").toString(),
                "TRYEZA_KEYS_SECRET",
                "a secret of at least thirty-two letters");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
