package al.tryeza.audit.publication;

import al.tryeza.audit.checkpoints.Checkpoints;
import al.tryeza.audit.ledger.entry.Leaf;
import al.tryeza.audit.ledger.note.Checkpoint;
import al.tryeza.audit.ledger.note.KeyType;
import al.tryeza.audit.ledger.note.SignedNote;
import al.tryeza.audit.ledger.note.Signer;
import al.tryeza.audit.ledger.note.Unbelievable;
import al.tryeza.audit.ledger.tree.Growth;
import al.tryeza.audit.ledger.tree.Hash;
import al.tryeza.audit.ledger.tree.TileMissing;
import al.tryeza.audit.ledger.tree.TileSource;
import al.tryeza.audit.ledger.tree.TreeHasher;
import al.tryeza.audit.log.LogReading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A log in memory, and the checkpoints that were published of it. */
final class GrowingLog implements LogReading, Checkpoints {

    static final String ORIGIN = "log.example/test";

    final Signer signer = Signer.generate(ORIGIN, KeyType.ED25519);

    private final TreeHasher hasher = new TreeHasher();
    private final Map<String, byte[]> tiles = new HashMap<>();
    private final Growth tree = new Growth(0, _ -> new byte[0]);
    private final List<byte[]> leaves = new ArrayList<>();
    private final List<SignedNote> notes = new ArrayList<>();

    GrowingLog growTo(int size) {
        while (leaves.size() < size) {
            Hash commitment =
                    hasher.leaf(Integer.toString(leaves.size()).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            byte[] leaf = new Leaf(Collections.nCopies(Leaf.COMMITMENTS, commitment)).bytes();
            leaves.add(leaf);
            tree.add(hasher.leaf(leaf));
        }
        tree.changed()
                .forEach(written -> tiles.merge(
                        written.tile().whole().path(),
                        written.hashes(),
                        (known, now) -> now.length > known.length ? now : known));
        return this;
    }

    GrowingLog publish() throws Unbelievable {
        String text = new Checkpoint(ORIGIN, leaves.size(), tree.root()).text();
        notes.add(new SignedNote(text, List.of(signer.sign(text, Instant.EPOCH))));
        return this;
    }

    Hash root() {
        return tree.root();
    }

    @Override
    public long size() {
        return leaves.size();
    }

    @Override
    public TileSource tiles() {
        return tile -> Optional.ofNullable(tiles.get(tile.whole().path()))
                .filter(hashes -> hashes.length >= tile.width() * Hash.LENGTH)
                .orElseThrow(() -> new TileMissing(tile));
    }

    @Override
    public List<byte[]> leaves(long from, int count) {
        return leaves.subList((int) from, Math.min(leaves.size(), (int) from + count));
    }

    @Override
    public Optional<SignedNote> published() {
        return notes.isEmpty() ? Optional.empty() : Optional.of(notes.getLast());
    }

    @Override
    public Optional<SignedNote> covering(long index) {
        return notes.stream().filter(note -> size(note) > index).findFirst();
    }

    private static long size(SignedNote note) {
        try {
            return Checkpoint.parse(note.text()).size();
        } catch (Unbelievable malformed) {
            throw new IllegalStateException(malformed);
        }
    }
}
