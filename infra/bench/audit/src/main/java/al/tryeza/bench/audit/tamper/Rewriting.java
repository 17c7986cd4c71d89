package al.tryeza.bench.audit.tamper;

import al.tryeza.audit.ledger.note.Checkpoint;
import al.tryeza.audit.ledger.note.SignedNote;
import al.tryeza.audit.ledger.note.Signer;
import al.tryeza.audit.ledger.note.Unbelievable;
import al.tryeza.audit.ledger.tree.Growth;
import al.tryeza.audit.ledger.tree.Hash;
import al.tryeza.audit.ledger.tree.TileMissing;
import al.tryeza.audit.ledger.tree.TreeHasher;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Makes everything fit again after a change: all tiles reckoned anew, the head, and a checkpoint where there is a key. */
final class Rewriting {

    private Rewriting() {}

    /** Writes all tiles anew from the leaves that are there now. */
    static Growth tiles(Attacker attacker) throws SQLException {
        var hasher = new TreeHasher();
        var tree = new Growth(0, tile -> {
            throw new TileMissing(tile);
        });
        for (byte[] leaf : attacker.all("select leaf from audit.entry order by index")) {
            tree.add(hasher.leaf(leaf));
        }
        attacker.run("delete from audit.tile");
        for (Growth.Written written : tree.changed()) {
            attacker.run(
                    "insert into audit.tile (level, index, hashes) values (?, ?, ?)",
                    written.tile().level(),
                    written.tile().index(),
                    written.hashes());
        }
        attacker.run("update audit.head set size = ?", tree.size());
        return tree;
    }

    /** Publishes a checkpoint for the rewritten tree in the place of all that came before. */
    static void checkpoint(Attacker attacker, Growth tree, Signer key) throws SQLException {
        attacker.run("delete from audit.checkpoint");
        publish(attacker, key.key().name(), tree.size(), tree.root(), key);
    }

    private static void publish(Attacker attacker, String origin, long size, Hash root, Signer key)
            throws SQLException {
        String text = new Checkpoint(origin, size, root).text();
        try {
            var note = new SignedNote(text, List.of(key.sign(text, Instant.now())));
            attacker.run(
                    "insert into audit.checkpoint (size, note, published_at) values (?, ?, now())",
                    size,
                    new String(note.bytes(), StandardCharsets.UTF_8));
        } catch (Unbelievable impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
