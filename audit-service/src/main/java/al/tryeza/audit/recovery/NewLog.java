package al.tryeza.audit.recovery;

import al.tryeza.audit.ledger.entry.Compartment;
import al.tryeza.audit.ledger.entry.Leaf;
import al.tryeza.audit.ledger.entry.Opening;
import al.tryeza.audit.ledger.note.SignedNote;
import al.tryeza.audit.ledger.note.Unbelievable;
import al.tryeza.audit.ledger.note.VerifierKey;
import al.tryeza.audit.ledger.signing.LogFolder;
import al.tryeza.audit.ledger.tree.Hash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * Opens a new log in an empty database, whose entry 0 is the last word of the old one. That entry is public: its salts are
 * zeros, so everybody who has the old checkpoint can see that this log goes on from there.
 */
public final class NewLog {

    private static final byte[] ZEROS = new byte[Opening.SALT];
    private static final String BEFORE = ".before-";

    private final LogTables tables;
    private final LogFolder folder;

    /** Where it is opened, and the keys' folder. */
    public NewLog(LogTables tables, LogFolder folder) {
        this.tables = tables;
        this.folder = folder;
    }

    /**
     * A new log.
     *
     * @param key with which others verify it
     * @param opening what shows that entry 0 is the last word of the old log
     */
    public record Opened(VerifierKey key, Opening opening) {}

    private static Opening raw(byte[] bytes) {
        return new Opening(Compartment.RAW, ZEROS, new byte[Opening.FINGERPRINT], bytes);
    }

    /** The public bytes of entry 0. */
    static Leaf leaf(SignedNote last) {
        List<Hash> commitments = new ArrayList<>(
                Collections.nCopies(Leaf.COMMITMENTS, raw(new byte[0]).commitment()));
        commitments.set(0, raw(last.bytes()).commitment());
        return new Leaf(commitments);
    }

    /**
     * Opens the new log. Key and memory of the old one stay in the folder under other names. Done again after it was
     * interrupted, it goes on.
     *
     * @param origin of the new log
     * @throws RecoveryRefused where the database is not empty, or there is no old log
     */
    public Opened open(String origin, Instant now) throws RecoveryRefused {
        SignedNote last = last();
        Leaf leaf = leaf(last);
        if (last.text().startsWith(origin + "\n")) {
            throw new RecoveryRefused("the old log has this name; give the new one another");
        }
        tables.alone(() -> {
            if (tables.size() == 0) {
                tables.appendPredecessor(leaf, last);
            } else if (tables.size() != 1 || !Arrays.equals(tables.leaves(0, 1).getFirst(), leaf.bytes())) {
                throw new RecoveryRefused(
                        "the database has entries: a new log is opened in an empty one. Keep the old one, it is evidence");
            }
        });
        setAside(folder.key().file());
        setAside(folder.memory().file());
        return new Opened(folder.begin(origin, now), raw(last.bytes()));
    }

    /** What the old log signed last. */
    private SignedNote last() throws RecoveryRefused {
        try {
            Path memory = folder.memory().file();
            if (Files.exists(memory)) {
                return SignedNote.parse(Files.readAllBytes(memory));
            }
            try (Stream<Path> files = Files.list(folder.folder())) {
                Path newest = files.filter(
                                file -> file.getFileName().toString().startsWith(memory.getFileName() + BEFORE))
                        .sorted()
                        .reduce((_, later) -> later)
                        .orElseThrow(() -> new RecoveryRefused(
                                "there is no old log in " + folder.folder() + "; begin one with \"begin\""));
                return SignedNote.parse(Files.readAllBytes(newest));
            }
        } catch (IOException | Unbelievable spoilt) {
            throw new RecoveryRefused(
                    "what the old log signed last cannot be read: bring it back with \"recover memory\"");
        }
    }

    private void setAside(Path file) throws RecoveryRefused {
        try {
            if (Files.exists(file)) {
                int number = 1;
                while (Files.exists(aside(file, number))) {
                    number++;
                }
                Files.move(file, aside(file, number));
            }
        } catch (IOException unmovable) {
            throw new RecoveryRefused(file + " cannot be renamed");
        }
    }

    private static Path aside(Path file, int number) {
        return file.resolveSibling("%s%s%03d".formatted(file.getFileName(), BEFORE, number));
    }
}
