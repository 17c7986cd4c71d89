package al.tryeza.bench.audit;

import al.tryeza.audit.ledger.note.Checkpoint;
import al.tryeza.audit.ledger.note.KeyType;
import al.tryeza.audit.ledger.note.SignedNote;
import al.tryeza.audit.ledger.note.Signer;
import al.tryeza.audit.ledger.note.Unbelievable;
import al.tryeza.audit.ledger.tree.TiledTree;
import al.tryeza.audit.log.LogReading;
import al.tryeza.audit.verifier.Verify;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** {@code verify log} over the log as it is served, written into a folder before. */
final class WholeCheck {

    private final Path folder;
    private final Path policy;
    private final long size;

    WholeCheck(LogWriter log, Path folder, long size) throws IOException {
        this.folder = folder;
        this.policy = folder.resolveSibling("policy");
        this.size = size;
        var key = Signer.generate("log.example/tryeza", KeyType.ED25519);
        Files.writeString(policy, "log %s%nquorum none%n".formatted(key.key()));
        LogReading reading = log.part(LogReading.class);
        var root = new TiledTree(size, reading.tiles()).root();
        String text = new Checkpoint(key.key().name(), size, root).text();
        new ServedLog(reading, folder).write(signed(key, text), size);
    }

    private static byte[] signed(Signer key, String text) {
        try {
            return new SignedNote(text, List.of(key.sign(text, Instant.now()))).bytes();
        } catch (Unbelievable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    double entriesASecond() {
        var out = new ByteArrayOutputStream();
        long began = System.nanoTime();
        try (var answer = new PrintStream(out, true, StandardCharsets.UTF_8)) {
            int code = new Verify(new ByteArrayInputStream(new byte[0]), answer, answer)
                    .run(List.of("log", folder.toString(), "--policy", policy.toString()));
            if (code != 0) {
                throw new IllegalStateException("the log is not good: " + out.toString(StandardCharsets.UTF_8));
            }
        }
        return size / ((System.nanoTime() - began) / 1e9);
    }

    void forget() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }
}
