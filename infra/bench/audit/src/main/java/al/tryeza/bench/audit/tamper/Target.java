package al.tryeza.bench.audit.tamper;

import al.tryeza.audit.keys.EntryKeys;
import al.tryeza.audit.ledger.note.Checkpoint;
import al.tryeza.audit.ledger.note.KeyType;
import al.tryeza.audit.ledger.note.SignedNote;
import al.tryeza.audit.ledger.note.Signer;
import al.tryeza.audit.ledger.signing.CheckpointSigner;
import al.tryeza.audit.ledger.signing.NotSigned;
import al.tryeza.audit.ledger.signing.SigningFile;
import al.tryeza.audit.ledger.tree.TiledTree;
import al.tryeza.audit.log.LogReading;
import al.tryeza.bench.audit.Accesses;
import al.tryeza.bench.audit.CatalogueCodec;
import al.tryeza.bench.audit.LogServer;
import al.tryeza.bench.audit.LogWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * A log with entries as the service appends them, and checkpoints as its signer signs them.
 *
 * @param key of the log
 */
record Target(Signer key, CheckpointSigner signer) {

    /** Three tiles of leaves, the last of them partial, under one tile. */
    static final int SIZE = 600;

    private static final int STEP = 200;
    private static final int ACCESSES_A_CASE = 5;

    static Target make(LogServer server, EntryKeys keys, Path folder) throws SQLException, IOException {
        Files.createDirectories(folder);
        var key = Signer.generate("log.example/tryeza", KeyType.ED25519);
        var target = new Target(key, new CheckpointSigner(key, new SigningFile(folder.resolve("memory"))));
        // nobody has to cosign: what is found is found without witnesses
        Files.writeString(folder.resolve("policy"), "log %s%nquorum none%n".formatted(key.key()));
        target.signer.begin(Instant.now());
        var codec = new CatalogueCodec();
        var accesses = new Accesses(codec, ACCESSES_A_CASE);
        try (var writer = new LogWriter(server.log(), codec, keys);
                Connection all = server.superuser()) {
            for (int size = STEP; size <= SIZE; size += STEP) {
                writer.append(accesses.next(STEP));
                SignedNote note = target.signed(writer.part(LogReading.class));
                publish(all, size, note);
                Files.write(folder.resolve("saved"), note.bytes());
            }
        }
        return target;
    }

    private SignedNote signed(LogReading log) {
        try {
            var tree = new TiledTree(log.size(), log.tiles());
            Checkpoint last = signer.last();
            return signer.sign(
                    new Checkpoint(last.origin(), log.size(), tree.root()),
                    last.size() == 0
                            ? List.of()
                            : tree.consistencyFrom(last.size()).path(),
                    Instant.now());
        } catch (NotSigned impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void publish(Connection all, long size, SignedNote note) throws SQLException {
        try (var statement =
                all.prepareStatement("insert into audit.checkpoint (size, note, published_at) values (?, ?, now())")) {
            statement.setLong(1, size);
            statement.setString(2, new String(note.bytes(), StandardCharsets.UTF_8));
            statement.execute();
        }
    }
}
