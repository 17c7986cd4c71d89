package al.tryeza.audit.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import al.tryeza.audit.ledger.entry.Bundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MirrorTest {

    @TempDir
    private Path source;

    @TempDir
    private Path copy;

    private Asked mirror() {
        return Asked.of(
                "",
                "mirror",
                source.toString(),
                copy.toString(),
                "--policy",
                source.resolve("policy").toString());
    }

    private Asked verifyCopy() {
        return Asked.of(
                "", "log", copy.toString(), "--policy", source.resolve("policy").toString());
    }

    private void copied(WrittenLog log, int size) {
        log.growTo(size);
        assertThat(mirror().text()).startsWith("ok: " + size + " entries of " + WrittenLog.ORIGIN);
        assertThat(verifyCopy().text()).startsWith("ok: " + size + " entries");
    }

    private void refused(String code) throws IOException {
        byte[] before =
                Files.exists(copy.resolve("checkpoint")) ? Files.readAllBytes(copy.resolve("checkpoint")) : new byte[0];
        Asked asked = mirror();
        assertThat(asked.code()).isEqualTo(Verify.BAD);
        assertThat(asked.text()).startsWith("bad: " + code);
        assertThat(
                        Files.exists(copy.resolve("checkpoint"))
                                ? Files.readAllBytes(copy.resolve("checkpoint"))
                                : new byte[0])
                .isEqualTo(before);
    }

    private List<String> files() throws IOException {
        try (var files = Files.walk(copy)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> copy.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void a_copy_follows_its_log_and_is_a_whole_log_each_time() throws IOException {
        var log = new WrittenLog(source);
        for (int size : List.of(0, 1, 5, 5, 255, 256, 300, 1_000)) {
            copied(log, size);
        }
        assertThat(files())
                .filteredOn(name -> name.contains(".p/"))
                .containsExactly("tile/0/003.p/232", "tile/1/000.p/3", "tile/entries/003.p/232");
        assertThat(files()).noneMatch(name -> name.endsWith(".draft")).hasSize(3 + 3 + 3 + 1);
    }

    @Test
    void a_log_that_is_not_what_was_copied_is_not_copied() throws IOException {
        var log = new WrittenLog(source);
        copied(log, 300);
        byte[] first = log.read("tile/entries/000");
        log.growTo(310);
        byte[] whole = log.read("tile/entries/001.p/54");

        List<byte[]> entries = new ArrayList<>(Bundle.parse(whole).orElseThrow());
        entries.set(3, new byte[130]);
        log.write("tile/entries/001.p/54", Bundle.of(entries));
        refused("rewritten: the first 300 entries");

        entries = new ArrayList<>(Bundle.parse(whole).orElseThrow());
        entries.set(50, new byte[130]);
        log.write("tile/entries/001.p/54", Bundle.of(entries));
        refused("root_mismatch");

        log.write("tile/entries/001.p/54", Arrays.copyOf(whole, 1_000));
        refused("malformed_bundle: tile/entries/001.p/54");
        Files.delete(source.resolve("tile/entries/001.p/54"));
        refused("missing: tile/entries/001.p/54");
        log.write("tile/entries/001.p/54", whole);
        log.write(
                "checkpoint",
                WrittenLog.signed(290, log.root(), WrittenLog.LOG, WrittenLog.WITNESS)
                        .bytes());
        refused("shrunk");
        log.write(
                "checkpoint", WrittenLog.signed(310, log.root(), WrittenLog.LOG).bytes());
        refused("too_few_witnesses");
        log.growTo(310);
        copied(log, 310);
        assertThat(first).isEqualTo(Files.readAllBytes(copy.resolve("tile/entries/000")));
    }

    @Test
    void a_copy_that_was_touched_is_said_to_be() throws IOException {
        var log = new WrittenLog(source);
        copied(log, 600);
        Files.write(copy.resolve("tile/1/000.p/2"), new byte[64]);
        log.growTo(700);
        refused("rewritten");
        Files.delete(copy.resolve("tile/1/000.p/2"));
        refused("missing: the copy has lost tile 1/000.p/2");
        Files.writeString(copy.resolve("checkpoint"), "spoilt");
        refused("no_signatures");
    }

    @Test
    void a_folder_that_cannot_be_made_is_a_wrong_question() throws IOException {
        new WrittenLog(source).growTo(1);
        Files.writeString(copy.resolve("file"), "");
        Asked asked = Asked.of(
                "",
                "mirror",
                source.toString(),
                copy.resolve("file").toString(),
                "--policy",
                source.resolve("policy").toString());
        assertThat(asked.code()).isEqualTo(Verify.WRONG_QUESTION);
    }
}
