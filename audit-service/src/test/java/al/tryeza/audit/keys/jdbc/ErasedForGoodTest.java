package al.tryeza.audit.keys.jdbc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import al.tryeza.audit.entries.Entries;
import al.tryeza.audit.entries.EntryLog;
import al.tryeza.audit.entries.EntryStore;
import al.tryeza.audit.entries.Sealing;
import al.tryeza.audit.entries.TestEntries;
import al.tryeza.audit.entries.Unsealing;
import al.tryeza.audit.entries.jdbc.EntryStorage;
import al.tryeza.audit.keys.EntryKey;
import al.tryeza.audit.keys.EntryKeys;
import al.tryeza.audit.keys.KeyName;
import al.tryeza.audit.ledger.entry.Compartment;
import al.tryeza.audit.ledger.entry.Leaf;
import al.tryeza.audit.ledger.entry.Opening;
import al.tryeza.audit.ledger.tree.Hash;
import al.tryeza.audit.ledger.tree.InclusionProof;
import al.tryeza.audit.ledger.tree.TiledTree;
import al.tryeza.audit.ledger.tree.TreeHasher;
import al.tryeza.audit.log.LogReading;
import al.tryeza.audit.log.jdbc.LogStorage;
import al.tryeza.keys.ServiceKey;
import al.tryeza.keys.WrappedKeys;
import al.tryeza.servers.DatabaseSpec;
import al.tryeza.servers.Distribution;
import al.tryeza.servers.Ports;
import al.tryeza.servers.PostgresServer;
import al.tryeza.servers.ServerHome;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An erasure against a cold copy of log and key store made before it, with every key that still exists. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErasedForGoodTest {

    private static final String PASSWORD = "a-password-of-this-test-alone";
    private static final String ERASED = "K7";
    private static final int CASES = 60;

    @TempDir
    static Path folder;

    private final List<Opening> shown = new ArrayList<>();
    private final List<Leaf> leaves = new ArrayList<>();
    private final List<InclusionProof> proofs = new ArrayList<>();
    private Hash root = TreeHasher.emptyRoot();

    /** The erased key as the older copy has it. */
    private byte[] sealed = {};

    private PostgresServer present;
    private PostgresServer restored;
    private AnnotationConfigApplicationContext service;

    @BeforeAll
    void copy_then_erase() throws Exception {
        present = server("present");
        present.start();
        migrate(present);
        service = service(present);
        append(
                service,
                IntStream.range(0, CASES).mapToObj(number -> "K" + number).toList());
        showEverything();
        sealed = sealed();
        service.close();
        present.stop();
        copy(folder.resolve("present"), folder.resolve("restored"));
        present.start();
        service = service(present);
        assertThat(service.getBean(EntryKeys.class).destroy(KeyName.ofCase(ERASED)))
                .isTrue();
        restored = server("restored");
        restored.start();
    }

    @AfterAll
    void stop() {
        service.close();
        restored.close();
        present.close();
    }

    @Test
    void afterwards_all_but_the_erased_open_as_before() {
        assertOpens(service);
    }

    @Test
    void the_older_copies_under_the_keys_of_today_open_for_all_but_the_erased() {
        try (var old = service(restored)) {
            assertOpens(old);
        }
    }

    @Test
    void proofs_that_were_issued_before_verify_byte_for_byte() {
        var log = service.getBean(LogReading.class);
        var tree = new TiledTree(log.size(), log.tiles());
        for (int index = 0; index < CASES; index++) {
            assertThat(proofs.get(index).check(leaves.get(index).hash(new TreeHasher()), root))
                    .isEmpty();
            assertThat(tree.inclusion(index)).isEqualTo(proofs.get(index));
            assertThat(leaves.get(index).has(shown.get(2 * index))).isTrue();
            assertThat(leaves.get(index).has(shown.get(2 * index + 1))).isTrue();
        }
        assertThat(log.leaves(7, 1).getFirst()).isEqualTo(leaves.get(7).bytes());
        assertThat(tree.root()).isEqualTo(root);
    }

    @Test
    void no_key_that_still_exists_gives_a_commitment_to_what_is_known_to_have_been_erased() throws Exception {
        byte[] nonce = column("nonce", 7);
        List<EntryKey> keys = allKeys();
        assertThat(keys).hasSize(CASES);
        for (EntryKey key : keys) {
            for (int compartment = 0; compartment < 2; compartment++) {
                Opening known = shown.get(14 + compartment);
                var forged = new Opening(
                        known.compartment(),
                        key.salt(nonce, known.compartment().code()),
                        known.schema(),
                        known.bytes());
                assertThat(leaves.get(7).has(forged)).isFalse();
                assertThatThrownBy(() -> key.open(column("content", 7), nonce))
                        .isInstanceOf(GeneralSecurityException.class);
            }
        }
    }

    @Test
    void the_copy_still_holds_the_erased_key_and_nothing_that_exists_opens_it() throws Exception {
        assertThat(filesWith(folder.resolve("restored"), sealed)).isPositive();
        assertThatThrownBy(() -> service.getBean(ServiceKey.class).key().decrypt(sealed, new byte[0]))
                .isInstanceOf(GeneralSecurityException.class);
        var kept = service.getBean(WrappedKeys.class);
        int files = 0;
        for (String name : kept.names()) {
            String file = new String(kept.find(name).orElseThrow(), ISO_8859_1);
            assertThat(file).doesNotContain(new String(sealed, ISO_8859_1));
            files++;
        }
        assertThat(files).isGreaterThan(30);
    }

    @Test
    void what_the_key_service_opens_lies_in_neither_data_folder_nor_log() throws Exception {
        var kept = service.getBean(WrappedKeys.class);
        byte[] some = kept.find(kept.names().getFirst()).orElseThrow();
        assertThat(filesWith(folder.resolve("present"), some)).isZero();
        assertThat(filesWith(folder.resolve("restored"), some)).isZero();
    }

    private void assertOpens(AnnotationConfigApplicationContext of) {
        var entries = of.getBean(Entries.class);
        int opened = 0;
        for (int index = 0; index < CASES; index++) {
            for (Opening before : shown.subList(2 * index, 2 * index + 2)) {
                var opening = entries.opening(index, before.compartment());
                if (index == 7) {
                    assertThat(opening).isEmpty();
                } else {
                    assertThat(opening.orElseThrow().commitment()).isEqualTo(before.commitment());
                    assertThat(opening.orElseThrow().bytes()).isEqualTo(before.bytes());
                    opened++;
                }
            }
            assertThat(entries.opening(index, Compartment.ACTOR)).isPresent();
        }
        assertThat(opened).isEqualTo(2 * (CASES - 1));
    }

    private void showEverything() {
        var entries = service.getBean(Entries.class);
        var log = service.getBean(LogReading.class);
        var tree = new TiledTree(log.size(), log.tiles());
        for (int index = 0; index < CASES; index++) {
            shown.add(entries.opening(index, Compartment.SUBJECT).orElseThrow());
            shown.add(entries.opening(index, Compartment.CONTENT).orElseThrow());
            proofs.add(tree.inclusion(index));
            leaves.add(Leaf.parse(log.leaves(index, 1).getFirst()).orElseThrow());
        }
        root = tree.root();
    }

    /** Every key there is, as the copy's rows and today's folder give them. */
    private List<EntryKey> allKeys() throws Exception {
        var keys = service.getBean(EntryKeys.class);
        List<EntryKey> all = new ArrayList<>();
        try (var connection = present.databases().connect("audit_keys");
                var rows = connection.createStatement().executeQuery("SELECT bucket, mark FROM keys.entry_key")) {
            while (rows.next()) {
                all.add(keys.find(rows.getInt(1), rows.getBytes(2)).orElseThrow());
            }
        }
        return all;
    }

    private byte[] column(String column, long index) throws Exception {
        try (var connection = present.databases().connect("audit");
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT " + column + " FROM audit.entry WHERE index = " + index)) {
            assertThat(rows.next()).isTrue();
            return rows.getBytes(1);
        }
    }

    private byte[] sealed() throws Exception {
        try (var connection = present.databases().connect("audit_keys");
                var query = connection.prepareStatement("SELECT sealed FROM keys.entry_key WHERE mark = ?")) {
            query.setBytes(1, column("mark", 7));
            try (var rows = query.executeQuery()) {
                assertThat(rows.next()).isTrue();
                return rows.getBytes(1);
            }
        }
    }

    private static void append(AnnotationConfigApplicationContext to, List<String> cases) {
        var log = new EntryLog(to.getBean(EntryStore.class), to.getBean(Sealing.class), to.getBean(Unsealing.class));
        var entries = IntStream.range(0, cases.size())
                .mapToObj(number ->
                        TestEntries.event(UUID.randomUUID(), cases.get(number), number, "content of " + number))
                .toList();
        new TransactionTemplate(to.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(_ -> log.append(entries));
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

    private static PostgresServer server(String name) {
        return new PostgresServer(
                Distribution.found(),
                new ServerHome(folder.resolve(name), folder.resolve(name + ".log"), Ports.free()),
                PostgresServer.Durability.DURABLE);
    }

    private static void migrate(PostgresServer server) {
        server.databases().provision(DatabaseSpec.ofService("audit_keys", PASSWORD, PASSWORD));
        var spec = DatabaseSpec.ofService("audit", PASSWORD, PASSWORD);
        server.databases().provision(spec);
        Flyway.configure(ErasedForGoodTest.class.getClassLoader())
                .dataSource(server.url("audit"), spec.migrator(), PASSWORD)
                .initSql("SET ROLE " + spec.owner())
                .locations("classpath:db/messaging", "classpath:db/web", "classpath:db/migration")
                .placeholders(Map.of("app", spec.app()))
                .load()
                .migrate();
    }

    /** What of the service keeps entries and keys. */
    private static AnnotationConfigApplicationContext service(PostgresServer server) {
        var source = new HikariDataSource();
        source.setJdbcUrl(server.url("audit"));
        source.setUsername("audit_app");
        source.setPassword(PASSWORD);
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "TRYEZA_AUDIT_KEYS_URL",
                                server.url("audit_keys"),
                                "TRYEZA_AUDIT_KEYS_PASSWORD",
                                PASSWORD,
                                "TRYEZA_AUDIT_KEYS_MIGRATOR_PASSWORD",
                                PASSWORD,
                                "TRYEZA_KEYS",
                                folder.resolve("keys").toString(),
                                "TRYEZA_KEYS_SECRET",
                                "a secret of at least thirty-two letters",
                                "tryeza.local-key",
                                "entries")));
        context.registerBean(HikariDataSource.class, () -> source);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(source));
        context.register(EntryStorage.class, KeyStorage.class, LogStorage.class);
        context.refresh();
        return context;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
