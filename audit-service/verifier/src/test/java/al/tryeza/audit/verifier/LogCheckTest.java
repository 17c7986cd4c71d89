package al.tryeza.audit.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.audit.ledger.note.Signer;
import al.tryeza.audit.ledger.tree.TreeHasher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogCheckTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 255, 256, 257, 512, 700})
    void a_good_log_is_good(int size) {
        WrittenLog log = new WrittenLog(folder).growTo(size);
        assertThat(log.verify())
                .isEqualTo(new Asked(0, "ok: " + size + " entries of log.example/tryeza, root " + log.root() + "\n"));
    }

    @Test
    void it_is_seen_that_a_log_only_grew() {
        WrittenLog log = new WrittenLog(folder).growTo(300);
        log.write("saved", log.read("checkpoint"));
        assertThat(log.growTo(700).verify("--from", log.path("saved")).text()).endsWith(", grown from 300\n");
        assertThat(log.verify("--from", log.path("checkpoint")).code()).isZero();
    }

    @Test
    void a_log_that_was_written_anew_is_found_though_it_fits_together() {
        WrittenLog log = new WrittenLog(folder).growTo(700);
        log.write(
                "saved",
                WrittenLog.signed(300, new TreeHasher().leaf(new byte[1]), WrittenLog.LOG, WrittenLog.WITNESS)
                        .bytes());
        assertThat(log.verify("--from", log.path("saved")))
                .isEqualTo(new Asked(1, "bad: rewritten: the first 300 entries are not those of then\n"));
        log.write(
                "saved",
                WrittenLog.signed(701, log.root(), WrittenLog.LOG, WrittenLog.WITNESS)
                        .bytes());
        assertThat(log.verify("--from", log.path("saved")))
                .isEqualTo(new Asked(1, "bad: shrunk: the saved checkpoint has more entries\n"));
    }

    @Test
    void any_octet_of_entries_and_tiles_that_is_changed_is_found() throws IOException {
        WrittenLog log = new WrittenLog(folder).growTo(700);
        List<String> parts;
        try (Stream<Path> files = Files.walk(folder.resolve("tile"))) {
            parts = files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
        var random = new Random(700);
        int found = 0;
        for (String part : parts) {
            byte[] good = log.read(part);
            for (int round = 0; round < 40; round++) {
                byte[] changed = good.clone();
                changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
                log.write(part, changed);
                assertThat(log.verify().code()).as(part).isEqualTo(1);
                found++;
            }
            log.write(part, Arrays.copyOf(good, good.length - 1));
            assertThat(log.verify().code()).as(part).isEqualTo(1);
            log.write(part, good);
        }
        assertThat(found).isEqualTo(40 * 7);
        assertThat(log.verify().code()).isZero();
    }

    @Test
    void what_is_missing_is_named() throws IOException {
        WrittenLog log = new WrittenLog(folder).growTo(700);
        Files.delete(folder.resolve("tile/entries/001"));
        assertThat(log.verify()).isEqualTo(new Asked(1, "bad: missing: tile/entries/001\n"));
        log.growTo(700);
        Files.delete(folder.resolve("tile/0/002.p/188"));
        assertThat(log.verify()).isEqualTo(new Asked(1, "bad: missing: tile/0/002.p/188\n"));
        Files.delete(folder.resolve("checkpoint"));
        assertThat(log.verify()).isEqualTo(new Asked(1, "bad: missing: checkpoint\n"));
    }

    @Test
    void a_checkpoint_that_nobody_trusted_signed_is_not_believed() {
        WrittenLog log = new WrittenLog(folder).growTo(5);
        log.write("checkpoint", WrittenLog.signed(5, log.root(), WrittenLog.LOG).bytes());
        assertThat(log.verify()).isEqualTo(new Asked(1, "bad: too_few_witnesses: checkpoint\n"));
        log.write(
                "checkpoint",
                WrittenLog.signed(5, log.root(), WrittenLog.WITNESS).bytes());
        assertThat(log.verify()).isEqualTo(new Asked(1, "bad: not_signed_by_log: checkpoint\n"));
        Signer stranger =
                Signer.generate(WrittenLog.ORIGIN, WrittenLog.LOG.key().type());
        log.write("checkpoint", WrittenLog.signed(5, log.root(), stranger).bytes());
        assertThat(log.verify()).isEqualTo(new Asked(1, "bad: no_known_signature: checkpoint\n"));
    }

    @Test
    void entries_that_were_reordered_are_found() {
        WrittenLog log = new WrittenLog(folder).growTo(2);
        byte[] bundle = log.read("tile/entries/000.p/2");
        byte[] turned = new byte[bundle.length];
        System.arraycopy(bundle, bundle.length / 2, turned, 0, bundle.length / 2);
        System.arraycopy(bundle, 0, turned, bundle.length / 2, bundle.length / 2);
        log.write("tile/entries/000.p/2", turned);
        assertThat(log.verify()).isEqualTo(new Asked(1, "bad: tile_mismatch: tile/0/000.p/2\n"));
    }
}
