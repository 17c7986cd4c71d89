package al.tryeza.audit.ledger.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import al.tryeza.audit.ledger.note.Checkpoint;
import al.tryeza.audit.ledger.note.KeyType;
import al.tryeza.audit.ledger.note.SignedNote;
import al.tryeza.audit.ledger.note.Signer;
import al.tryeza.audit.ledger.note.Unbelievable;
import al.tryeza.audit.ledger.note.Verification;
import al.tryeza.audit.ledger.tree.Growth;
import al.tryeza.audit.ledger.tree.Hash;
import al.tryeza.audit.ledger.tree.TileMissing;
import al.tryeza.audit.ledger.tree.TiledTree;
import al.tryeza.audit.ledger.tree.TreeHasher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointSignerTest {

    private static final String LOG = "log.example/tryeza";
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Signer KEY = Signer.generate(LOG, KeyType.ED25519);

    @TempDir
    private Path folder;

    /** A tree of so many leaves; another history has other leaves from its third on. */
    private static TiledTree tree(int size, int history) {
        var growth = new Growth(0, tile -> {
            throw new TileMissing(tile);
        });
        for (int leaf = 0; leaf < size; leaf++) {
            growth.add(new TreeHasher().leaf(new byte[] {(byte) leaf, (byte) (leaf < 2 ? 0 : history)}));
        }
        List<Growth.Written> tiles = growth.changed();
        return new TiledTree(
                size,
                wanted -> tiles.stream()
                        .filter(written -> written.tile().equals(wanted))
                        .findFirst()
                        .orElseThrow()
                        .hashes());
    }

    private static Checkpoint checkpoint(int size, int history) {
        return new Checkpoint(LOG, size, tree(size, history).root());
    }

    private static List<Hash> path(int from, int to, int history) {
        return from == 0 || from >= to
                ? List.of()
                : tree(to, history).consistencyFrom(from).path();
    }

    private Path file() {
        return folder.resolve("last");
    }

    private CheckpointSigner signer() {
        return new CheckpointSigner(KEY, new SigningFile(file()));
    }

    private void refused(SigningRefusal refusal, Checkpoint checkpoint, List<Hash> path) throws IOException {
        byte[] before = Files.exists(file()) ? Files.readAllBytes(file()) : new byte[0];
        assertThatExceptionOfType(NotSigned.class)
                .isThrownBy(() -> signer().sign(checkpoint, path, NOW))
                .matches(found -> found.refusal() == refusal);
        assertThat(Files.exists(file()) ? Files.readAllBytes(file()) : new byte[0])
                .isEqualTo(before);
    }

    @Test
    void what_grew_is_signed_across_restarts() throws NotSigned, Unbelievable {
        signer().begin(NOW);
        int last = 0;
        for (int size : List.of(0, 1, 1, 2, 5, 5, 100)) {
            SignedNote note = signer().sign(checkpoint(size, 0), path(last, size, 0), NOW);
            Verification.of(note, List.of(KEY.key()));
            assertThat(Checkpoint.parse(note.text())).isEqualTo(checkpoint(size, 0));
            assertThat(signer().last()).isEqualTo(checkpoint(size, 0));
            last = size;
        }
    }

    @Test
    void what_did_not_grow_out_of_the_last_is_refused_and_changes_nothing() throws NotSigned, IOException {
        signer().begin(NOW);
        signer().sign(checkpoint(5, 0), List.of(), NOW);
        refused(SigningRefusal.SHRUNK, checkpoint(4, 0), List.of());
        refused(SigningRefusal.REWRITTEN, checkpoint(5, 1), List.of());
        refused(SigningRefusal.REWRITTEN, checkpoint(9, 1), path(5, 9, 1));
        refused(SigningRefusal.REWRITTEN, checkpoint(9, 0), List.of());
        refused(SigningRefusal.REWRITTEN, checkpoint(9, 0), path(4, 9, 0));
        refused(
                SigningRefusal.ANOTHER_LOG,
                new Checkpoint("log.example/other", 9, tree(9, 0).root()),
                path(5, 9, 0));
        assertThat(signer().sign(checkpoint(9, 0), path(5, 9, 0), NOW).text())
                .isEqualTo(checkpoint(9, 0).text());
    }

    @Test
    void a_signer_that_lost_its_memory_signs_nothing() throws IOException {
        refused(SigningRefusal.MEMORY_MISSING, checkpoint(5, 0), List.of());
        signer().begin(NOW);
        assertThatThrownBy(() -> signer().begin(NOW)).isInstanceOf(IllegalStateException.class);
        Files.delete(file());
        refused(SigningRefusal.MEMORY_MISSING, checkpoint(5, 0), List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "spoilt", "log.example/tryeza\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n"})
    void a_memory_that_was_touched_is_not_believed(String touched) throws IOException {
        Files.writeString(file(), touched);
        refused(SigningRefusal.MEMORY_SPOILT, checkpoint(5, 0), List.of());
    }

    @Test
    void the_memory_of_another_key_is_not_believed() throws IOException {
        new CheckpointSigner(Signer.generate(LOG, KeyType.ED25519), new SigningFile(file())).begin(NOW);
        refused(SigningRefusal.MEMORY_SPOILT, checkpoint(5, 0), List.of());
    }

    @Test
    void what_it_leaves_in_its_folder_is_for_its_owner_alone() throws Exception {
        signer().begin(NOW);
        signer().sign(checkpoint(5, 0), List.of(), NOW);

        try (var files = Files.list(folder)) {
            assertThat(files.toList())
                    .hasSize(2)
                    .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                            .containsExactlyInAnyOrder(
                                    PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
        }
    }

    @Test
    void what_could_not_be_kept_is_not_signed() {
        signer().begin(NOW);
        var forgetful = new SigningMemory() {
            @Override
            public Optional<byte[]> read() {
                return new SigningFile(file()).read();
            }

            @Override
            public <R, X extends Exception> R alone(Work<R, X> work) throws X {
                return work.run();
            }

            @Override
            public void write(byte[] note) {
                throw new UncheckedIOException(new IOException("the disk is full"));
            }
        };
        assertThatThrownBy(() -> new CheckpointSigner(KEY, forgetful).sign(checkpoint(5, 0), List.of(), NOW))
                .isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> new SigningFile(folder.resolve("nowhere/last")).write(new byte[1]))
                .isInstanceOf(UncheckedIOException.class);
    }

    /** Of two histories of one log, offered again and again by signers that share a memory, one is signed. */
    @Test
    void two_signers_at_once_never_sign_two_histories() throws InterruptedException {
        signer().begin(NOW);
        var signed = new ConcurrentLinkedQueue<Checkpoint>();
        try (var signers = Executors.newFixedThreadPool(4)) {
            for (int history : List.of(0, 1, 0, 1)) {
                signers.execute(() -> IntStream.rangeClosed(1, 20).forEach(size -> offer(size, history, signed)));
            }
            signers.shutdown();
            assertThat(signers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(signed).extracting(Checkpoint::size).contains(20L);
        assertThat(signed.stream()
                        .filter(checkpoint -> checkpoint.size() > 2)
                        .map(checkpoint -> checkpoint
                                .root()
                                .equals(tree((int) checkpoint.size(), 0).root())))
                .containsOnly(signed.contains(checkpoint(20, 0)));
    }

    private void offer(int size, int history, Collection<Checkpoint> signed) {
        try {
            int last = (int) signer().last().size();
            signer().sign(checkpoint(size, history), path(last, size, history), NOW);
            signed.add(checkpoint(size, history));
        } catch (NotSigned refused) {
            assertThat(refused.refusal()).isIn(SigningRefusal.SHRUNK, SigningRefusal.REWRITTEN);
        }
    }
}
