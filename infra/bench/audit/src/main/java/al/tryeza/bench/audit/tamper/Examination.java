package al.tryeza.bench.audit.tamper;

import al.tryeza.audit.entries.Entries;
import al.tryeza.audit.entries.SpoiltEntry;
import al.tryeza.audit.ledger.entry.Compartment;
import al.tryeza.audit.ledger.entry.Leaf;
import al.tryeza.audit.ledger.note.Checkpoint;
import al.tryeza.audit.ledger.note.SignedNote;
import al.tryeza.audit.ledger.note.Unbelievable;
import al.tryeza.audit.ledger.signing.CheckpointSigner;
import al.tryeza.audit.ledger.signing.NotSigned;
import al.tryeza.audit.ledger.tree.TileMissing;
import al.tryeza.audit.ledger.tree.TiledTree;
import al.tryeza.audit.log.LogReading;
import al.tryeza.audit.verifier.Verify;
import al.tryeza.bench.audit.ServedLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everything that looks at a log from outside, in this order: the verifier, with a checkpoint saved before; whoever is shown
 * entries, with the verifier's rule for openings; the signer, when it is next asked.
 *
 * @param folder for what the log serves
 * @param policy file of the policy
 * @param saved file of the checkpoint saved before
 */
record Examination(
        JdbcClient database,
        LogReading log,
        Entries entries,
        CheckpointSigner signer,
        Path folder,
        Path policy,
        Path saved) {

    private static final List<Compartment> COMPARTMENTS =
            List.of(Compartment.STRUCTURE, Compartment.ACTOR, Compartment.SUBJECT, Compartment.CONTENT);

    /** What is wrong, and who says so; empty where everything seems well. */
    Optional<String> finds(long size) throws IOException {
        Optional<String> found = verifier(size);
        if (found.isEmpty()) {
            found = openings(size);
        }
        return found.isEmpty() ? refusal() : found;
    }

    private Optional<String> verifier(long size) throws IOException {
        Optional<String> note = database.sql("select note from audit.checkpoint order by size desc limit 1")
                .query(String.class)
                .optional();
        var served = new ServedLog(log, folder);
        if (note.isPresent()) {
            byte[] bytes = note.get().getBytes(StandardCharsets.UTF_8);
            served.write(bytes, sizeIn(bytes).orElse(size));
        }
        var out = new ByteArrayOutputStream();
        try (var answer = new PrintStream(out, true, StandardCharsets.UTF_8)) {
            int code = new Verify(new ByteArrayInputStream(new byte[0]), answer, answer)
                    .run(List.of("log", folder.toString(), "--policy", policy.toString(), "--from", saved.toString()));
            String said = out.toString(StandardCharsets.UTF_8).strip();
            return code == 0
                    ? Optional.empty()
                    : Optional.of("verifier, " + said.replaceAll("^bad: ([a-z_]+).*", "$1"));
        }
    }

    private static Optional<Long> sizeIn(byte[] note) {
        try {
            return Optional.of(Checkpoint.parse(SignedNote.parse(note).text()).size());
        } catch (Unbelievable unreadable) {
            return Optional.empty();
        }
    }

    private Optional<String> openings(long size) {
        List<byte[]> leaves = log.leaves(0, (int) size);
        for (int index = 0; index < size; index++) {
            Leaf leaf = Leaf.parse(leaves.get(index)).orElseThrow();
            for (Compartment compartment : COMPARTMENTS) {
                Optional<String> fault = opening(index, leaf, compartment);
                if (fault.isPresent()) {
                    return fault;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> opening(long index, Leaf leaf, Compartment compartment) {
        try {
            // no case of this log was erased, so there is an opening of everything
            return entries.opening(index, compartment)
                    .map(shown -> leaf.has(shown) ? "" : "opening, opening_mismatch")
                    .or(() -> Optional.of("opening, cannot be opened"))
                    .filter(fault -> !fault.isEmpty());
        } catch (SpoiltEntry | IllegalArgumentException spoilt) {
            return Optional.of("opening, spoilt");
        }
    }

    private Optional<String> refusal() {
        try {
            Checkpoint last = signer.last();
            long size = log.size();
            var tree = new TiledTree(size, log.tiles());
            if (size < last.size()) {
                return Optional.of("signer, shrunk");
            }
            signer.sign(
                    new Checkpoint(last.origin(), size, tree.root()),
                    tree.consistencyFrom(last.size()).path(),
                    Instant.now());
            return Optional.empty();
        } catch (NotSigned refused) {
            return Optional.of("signer, " + refused.refusal().code());
        } catch (TileMissing missing) {
            return Optional.of("signer, tiles missing");
        }
    }
}
