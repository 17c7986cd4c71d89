package al.tryeza.audit.verifier;

import al.tryeza.audit.ledger.entry.Bundle;
import al.tryeza.audit.ledger.entry.Compartment;
import al.tryeza.audit.ledger.entry.Leaf;
import al.tryeza.audit.ledger.entry.Opening;
import al.tryeza.audit.ledger.note.Checkpoint;
import al.tryeza.audit.ledger.note.KeyType;
import al.tryeza.audit.ledger.note.SignedNote;
import al.tryeza.audit.ledger.note.Signer;
import al.tryeza.audit.ledger.note.Unbelievable;
import al.tryeza.audit.ledger.proof.TlogProof;
import al.tryeza.audit.ledger.tree.Growth;
import al.tryeza.audit.ledger.tree.Hash;
import al.tryeza.audit.ledger.tree.Tile;
import al.tryeza.audit.ledger.tree.TileIndex;
import al.tryeza.audit.ledger.tree.TileMissing;
import al.tryeza.audit.ledger.tree.TiledTree;
import al.tryeza.audit.ledger.tree.TreeHasher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A log written into a folder, with a witness, as a service would. */
final class WrittenLog {

    static final String ORIGIN = "log.example/tryeza";
    static final Signer LOG = Signer.generate(ORIGIN, KeyType.ED25519);
    static final Signer WITNESS = Signer.generate("witness.example/1", KeyType.COSIGNATURE_ML_DSA_44);

    private static final List<Compartment> COMPARTMENTS =
            List.of(Compartment.STRUCTURE, Compartment.ACTOR, Compartment.SUBJECT, Compartment.CONTENT);

    private final Path folder;
    private final Growth tree = new Growth(0, tile -> {
        throw new TileMissing(tile);
    });
    private final Map<String, byte[]> tiles = new HashMap<>();
    private final List<byte[]> entries = new ArrayList<>();

    WrittenLog(Path folder) {
        this.folder = folder;
        write("policy", """
                log %s
                witness W %s
                quorum W
                """.formatted(LOG.key(), WITNESS.key()).getBytes(StandardCharsets.UTF_8));
    }

    static Opening opening(int entry, int compartment) {
        byte[] salt = ByteBuffer.allocate(Opening.SALT)
                .putInt(entry)
                .putInt(compartment)
                .array();
        byte[] bytes = {(byte) entry, (byte) compartment};
        return new Opening(COMPARTMENTS.get(compartment), salt, new byte[Opening.FINGERPRINT], bytes);
    }

    static Leaf leaf(int entry) {
        List<Hash> commitments = new ArrayList<>();
        for (int compartment = 0; compartment < Leaf.COMMITMENTS; compartment++) {
            commitments.add(opening(entry, compartment).commitment());
        }
        return new Leaf(commitments);
    }

    static byte[] json(Opening opening) {
        var base64 = Base64.getEncoder();
        return """
                {"compartment":"%s","salt":"%s","schema":"%s","bytes":"%s"}
                """.formatted(
                        opening.compartment().code(),
                        base64.encodeToString(opening.salt()),
                        base64.encodeToString(opening.schema()),
                        base64.encodeToString(opening.bytes()))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Goes on until there are so many entries, and publishes. */
    WrittenLog growTo(int size) {
        for (int entry = entries.size(); entry < size; entry++) {
            byte[] bytes = leaf(entry).bytes();
            entries.add(bytes);
            tree.add(new TreeHasher().leaf(bytes));
        }
        for (Growth.Written written : tree.changed()) {
            tiles.put(written.tile().whole().path(), written.hashes());
            write("tile/" + written.tile().path(), written.hashes());
        }
        for (int first = 0; first < size; first += Tile.FULL) {
            List<byte[]> bundle = entries.subList(first, Math.min(size, first + Tile.FULL));
            String suffix = bundle.size() == Tile.FULL ? "" : ".p/" + bundle.size();
            write("tile/entries/" + TileIndex.path(first / Tile.FULL) + suffix, Bundle.of(bundle));
        }
        write("checkpoint", signed(size, tree.root(), LOG, WITNESS).bytes());
        return this;
    }

    static SignedNote signed(long size, Hash root, Signer... signers) {
        String text = new Checkpoint(ORIGIN, size, root).text();
        var note = new SignedNote(text, List.of());
        try {
            for (Signer signer : signers) {
                note = note.with(List.of(signer.sign(text, Instant.parse("2026-11-22T10:00:00Z"))));
            }
        } catch (Unbelievable impossible) {
            throw new AssertionError(impossible);
        }
        return note;
    }

    Hash root() {
        return tree.root();
    }

    TlogProof proof(int entry) {
        var path = new TiledTree(
                        entries.size(),
                        tile -> Objects.requireNonNull(tiles.get(tile.whole().path())))
                .inclusion(entry)
                .path();
        SignedNote note = signed(entries.size(), root(), LOG, WITNESS);
        return new TlogProof(Base64.getEncoder().encodeToString(entries.get(entry)), entry, path, note);
    }

    Path write(String name, byte[] bytes) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.write(file, bytes);
            return file;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    byte[] read(String name) {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String path(String name) {
        return folder.resolve(name).toString();
    }

    Asked verify(String... more) {
        List<String> words = new ArrayList<>(List.of("log", folder.toString(), "--policy", path("policy")));
        words.addAll(List.of(more));
        return Asked.of("", words.toArray(String[]::new));
    }
}
