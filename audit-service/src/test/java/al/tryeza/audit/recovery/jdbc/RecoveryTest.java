package al.tryeza.audit.recovery.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.audit.AuditWorld;
import al.tryeza.audit.ledger.entry.Compartment;
import al.tryeza.audit.ledger.entry.Leaf;
import al.tryeza.audit.ledger.entry.Opening;
import al.tryeza.audit.ledger.note.Checkpoint;
import al.tryeza.audit.ledger.note.SignedNote;
import al.tryeza.audit.ledger.note.Unbelievable;
import al.tryeza.audit.ledger.signing.CheckpointSigner;
import al.tryeza.audit.ledger.signing.LogFolder;
import al.tryeza.audit.ledger.signing.NotSigned;
import al.tryeza.audit.ledger.tree.Growth;
import al.tryeza.audit.ledger.tree.Tile;
import al.tryeza.audit.ledger.tree.TileMissing;
import al.tryeza.audit.ledger.tree.TileSource;
import al.tryeza.audit.ledger.tree.TiledTree;
import al.tryeza.audit.ledger.tree.TreeHasher;
import al.tryeza.audit.recovery.jdbc.Recovery.Outcome;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final String ORIGIN = "audit.example/log";

    @TempDir
    private Path keys;

    @TempDir
    private Path mirror;

    private final AuditWorld world = new AuditWorld();
    private final JdbcLogTables tables = new JdbcLogTables(world.appDataSource(), Clock.systemUTC());
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void begin() throws IOException {
        environment.put("TRYEZA_KEYS", keys.toString());
        environment.put("TRYEZA_DATABASE_URL", world.databaseUrl());
        environment.put("TRYEZA_DATABASE_PASSWORD", world.value("TRYEZA_DATABASE_PASSWORD"));
        environment.put("TRYEZA_LOG_POLICY", keys.resolve("policy").toString());
        Outcome begun = recover("begin", ORIGIN);
        assertThat(begun.code()).isZero();
        Files.writeString(keys.resolve("policy"), begun.text().lines().toList().getLast() + "\nquorum none\n");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Outcome recover(String... words) {
        return new Recovery(environment, Clock.systemUTC()).run(List.of(words));
    }

    private void refused(String why, String... words) {
        long size = tables.size();
        Outcome outcome = recover(words);
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.text()).startsWith("Nothing was changed: ").contains(why);
        assertThat(tables.size()).isEqualTo(size);
    }

    private static List<byte[]> history(int size, int history) {
        return IntStream.range(0, size)
                .mapToObj(entry -> leaf(entry, entry < 10 ? 0 : history).bytes())
                .toList();
    }

    private static Leaf leaf(int entry, int history) {
        byte[] salt =
                ByteBuffer.allocate(Opening.SALT).putInt(entry).putInt(history).array();
        var opening = new Opening(Compartment.RAW, salt, new byte[Opening.FINGERPRINT], new byte[0]);
        return new Leaf(Collections.nCopies(Leaf.COMMITMENTS, opening.commitment()));
    }

    /** The database of a log of which so many entries are left. */
    private void restored(List<byte[]> leaves) {
        tables.alone(() -> tables.appendLost(
                leaves.stream().map(leaf -> Leaf.parse(leaf).orElseThrow()).toList()));
    }

    /** The signer signs for a log of these entries, after what it has signed. */
    private SignedNote signed(List<byte[]> leaves) {
        try {
            CheckpointSigner signer = signer();
            long last = signer.last().size();
            var tree = new TiledTree(leaves.size(), tiles(leaves));
            return signer.sign(
                    new Checkpoint(ORIGIN, leaves.size(), tree.root()),
                    last == 0 ? List.of() : tree.consistencyFrom(last).path(),
                    NOW);
        } catch (NotSigned impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static TileSource tiles(List<byte[]> leaves) {
        var growth = new Growth(0, tile -> {
            throw new TileMissing(tile);
        });
        var hasher = new TreeHasher();
        leaves.forEach(leaf -> growth.add(hasher.leaf(leaf)));
        Map<Tile, byte[]> tiles =
                growth.changed().stream().collect(Collectors.toMap(Growth.Written::tile, Growth.Written::hashes));
        return tile -> Objects.requireNonNull(tiles.get(tile));
    }

    private CheckpointSigner signer() {
        var folder = new LogFolder(keys);
        return new CheckpointSigner(folder.key().read(), folder.memory());
    }

    private void mirrored(SignedNote checkpoint, List<byte[]> leaves) throws IOException {
        new MirrorFiles(mirror).write(checkpoint, leaves);
    }

    @Test
    void a_database_from_an_old_copy_is_brought_up_to_what_was_signed() throws IOException, NotSigned, Unbelievable {
        List<byte[]> all = history(700, 0);
        SignedNote note = signed(all);
        mirrored(note, all);
        restored(all.subList(0, 300));
        Outcome outcome = recover("rebuild", mirror.toString());
        assertThat(outcome.text()).startsWith("The database has all 700 entries");
        assertThat(outcome.code()).isZero();
        assertThat(tables.leaves(0, 1_000))
                .usingElementComparator(Arrays::compare)
                .containsExactlyElementsOf(all);
        assertThat(new TiledTree(700, tables.tiles()).root())
                .isEqualTo(signer().last().root());
        assertThat(world.asApp()
                        .sql("select note from audit.checkpoint")
                        .query(String.class)
                        .single())
                .isEqualTo(note.toString());
        assertThat(recover("rebuild", mirror.toString()).code()).isZero();
        assertThat(tables.size()).isEqualTo(700);
    }

    @Test
    void an_empty_database_is_rebuilt_as_well() throws IOException {
        List<byte[]> all = history(257, 0);
        mirrored(signed(all), all);
        assertThat(recover("rebuild", mirror.toString()).code()).isZero();
        assertThat(tables.leaves(0, 1_000))
                .usingElementComparator(Arrays::compare)
                .containsExactlyElementsOf(all);
    }

    @Test
    void what_does_not_fit_is_not_brought_back() throws IOException {
        List<byte[]> all = history(300, 0);
        SignedNote earlier = signed(history(290, 0));
        SignedNote note = signed(all);
        refused("the mirror has no checkpoint", "rebuild", mirror.toString());
        mirrored(earlier, history(290, 0));
        refused("the mirror has 290 entries, and the log has signed for 300", "rebuild", mirror.toString());
        mirrored(note, all);
        Files.delete(mirror.resolve("tile/entries/001.p/44"));
        refused("the mirror has no tile/entries/001.p/44", "rebuild", mirror.toString());
        Files.writeString(mirror.resolve("checkpoint"), note.text() + "\n");
        refused("spoilt", "rebuild", mirror.toString());
        mirrored(note, all);
        restored(history(20, 1));
        refused("the 20 entries of the database are not the first ones of the mirror", "rebuild", mirror.toString());
        assertThat(recover("rebuild", "/nowhere").code()).isEqualTo(2);
    }

    @Test
    void a_mirror_that_was_changed_is_not_believed() throws IOException {
        List<byte[]> all = history(300, 0);
        SignedNote note = signed(all);
        restored(all.subList(0, 20));
        mirrored(note, history(300, 2));
        refused("are not the first ones of the mirror", "rebuild", mirror.toString());
        List<byte[]> changed = new ArrayList<>(all);
        changed.set(100, leaf(100, 9).bytes());
        mirrored(note, changed);
        refused("the entries of the mirror are not those of its checkpoint", "rebuild", mirror.toString());
        changed.set(100, new byte[Leaf.LENGTH]);
        mirrored(note, changed);
        refused("is spoilt", "rebuild", mirror.toString());
        mirrored(new SignedNote(note.text().replace("\n300\n", "\n301\n"), note.signatures()), all);
        refused("not signed as the policy asks (wrong_signature)", "rebuild", mirror.toString());
    }

    @Test
    void a_signer_without_memory_goes_on_from_what_a_mirror_has_kept_and_from_nothing_older()
            throws IOException, NotSigned {
        List<byte[]> all = history(30, 0);
        SignedNote earlier = signed(history(25, 0));
        mirrored(signed(all), all);
        refused("nothing is lost", "memory", mirror.toString());
        Path memory = new LogFolder(keys).memory().file();
        for (String lost : List.of("spoilt", "", earlier.toString())) {
            Files.writeString(memory, lost);
            assertThat(recover("memory", mirror.toString()).text()).isEqualTo("The signer goes on from 30 entries.\n");
            assertThat(signer().last().size()).isEqualTo(30);
        }
        Files.delete(memory);
        refused("bring the signer's memory back first", "rebuild", mirror.toString());
        mirrored(new SignedNote(earlier.text().replace("\n25\n", "\n26\n"), earlier.signatures()), all);
        refused("wrong_signature", "memory", mirror.toString());
    }

    @Test
    void a_new_log_begins_with_the_last_word_of_the_old_one() throws IOException, NotSigned, Unbelievable {
        SignedNote last = signed(history(30, 0));
        refused("give the new one another", "new-log", ORIGIN);
        Outcome outcome = recover("new-log", "audit.example/log/2");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.text()).contains("log audit.example/log/2+");
        assertThat(tables.size()).isEqualTo(1);
        Leaf leaf = Leaf.parse(tables.leaves(0, 1).getFirst()).orElseThrow();
        assertThat(leaf.has(new Opening(
                        Compartment.RAW, new byte[Opening.SALT], new byte[Opening.FINGERPRINT], last.bytes())))
                .isTrue();
        assertThat(new TiledTree(1, tables.tiles()).root()).isEqualTo(leaf.hash(new TreeHasher()));
        assertThat(signer().last().origin()).isEqualTo("audit.example/log/2");
        assertThat(signer().last().size()).isZero();
        try (var files = Files.list(keys)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("log.key.before-001", "log.signed.before-001", "log.key", "log.signed");
        }
    }

    @Test
    void a_new_log_that_was_interrupted_is_opened_by_asking_again() throws IOException {
        SignedNote last = signed(history(30, 0));
        assertThat(recover("new-log", "audit.example/log/2").code()).isZero();
        // as if it had been killed before the new key was made
        Files.delete(new LogFolder(keys).key().file());
        Files.delete(new LogFolder(keys).memory().file());
        Outcome again = recover("new-log", "audit.example/log/3");
        assertThat(again.code()).isZero();
        assertThat(again.text()).contains(Base64.getEncoder().encodeToString(last.bytes()));
        assertThat(tables.size()).isEqualTo(1);
    }

    @Test
    void a_new_log_is_not_opened_over_an_old_one() {
        signed(history(30, 0));
        restored(history(30, 0));
        refused("the database has entries", "new-log", "audit.example/log/2");
    }

    @Test
    void a_wrong_question_is_said_to_be_one() {
        assertThat(recover().code()).isEqualTo(2);
        assertThat(recover("rebuild").code()).isEqualTo(2);
        assertThat(recover("repair", "it").code()).isEqualTo(2);
        assertThat(recover("begin", ORIGIN).code()).isEqualTo(1);
        environment.put("TRYEZA_DATABASE_PASSWORD", "wrong");
        signed(history(3, 0));
        assertThat(recover("new-log", "audit.example/log/2").code()).isEqualTo(3);
        environment.remove("TRYEZA_KEYS");
        assertThat(recover("new-log", "audit.example/log/2").text()).startsWith("TRYEZA_KEYS is not set.");
    }
}
