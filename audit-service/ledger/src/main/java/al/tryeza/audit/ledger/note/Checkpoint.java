package al.tryeza.audit.ledger.note;

import al.tryeza.audit.ledger.text.Decimal;
import al.tryeza.audit.ledger.tree.Hash;
import al.tryeza.audit.ledger.tree.TreeHasher;
import java.util.List;

/**
 * What a log says of its tree (C2SP {@code tlog-checkpoint}).
 *
 * @param origin the log's name
 * @param size leaves, unsigned
 * @param extensions further lines, which nobody audits; ours has none
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {

    private static final int LINES = 3;

    public Checkpoint {
        extensions = List.copyOf(extensions);
    }

    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    /**
     * Reads the text of a note.
     *
     * @throws Unbelievable where it is no checkpoint
     */
    public static Checkpoint parse(String text) throws Unbelievable {
        List<String> lines = text.lines().toList();
        if (lines.size() < LINES
                || lines.stream().anyMatch(String::isEmpty)
                || !text.endsWith("\n")
                || text.indexOf('\r') >= 0) {
            throw new Unbelievable(NoteFault.MALFORMED_CHECKPOINT);
        }
        long size = Decimal.parse(lines.get(1)).orElseThrow(() -> new Unbelievable(NoteFault.MALFORMED_CHECKPOINT));
        Hash root = Hash.parse(lines.get(2)).orElseThrow(() -> new Unbelievable(NoteFault.MALFORMED_CHECKPOINT));
        if (size == 0 && !root.equals(TreeHasher.emptyRoot())) {
            throw new Unbelievable(NoteFault.WRONG_EMPTY_ROOT);
        }
        return new Checkpoint(lines.getFirst(), size, root, lines.subList(LINES, lines.size()));
    }

    /** The text that is signed. */
    public String text() {
        var text = new StringBuilder(origin + "\n" + Long.toUnsignedString(size) + "\n" + root + "\n");
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
