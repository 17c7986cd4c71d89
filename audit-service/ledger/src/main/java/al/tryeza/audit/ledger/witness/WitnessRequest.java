package al.tryeza.audit.ledger.witness;

import al.tryeza.audit.ledger.note.SignedNote;
import al.tryeza.audit.ledger.note.Unbelievable;
import al.tryeza.audit.ledger.text.Decimal;
import al.tryeza.audit.ledger.tree.Hash;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The body of {@code add-checkpoint}.
 *
 * @param oldSize of the checkpoint that the witness has cosigned last, 0 for none
 * @param path consistency proof from there
 * @param checkpoint to be cosigned
 */
public record WitnessRequest(long oldSize, List<Hash> path, SignedNote checkpoint) {

    private static final String OLD = "old ";
    private static final int MOST_HASHES = 63;

    public WitnessRequest {
        path = List.copyOf(path);
    }

    /** Reads a body; empty where it is malformed. */
    public static Optional<WitnessRequest> parse(byte[] body) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        int gap = text.indexOf("\n\n");
        if (!text.startsWith(OLD) || gap < 0) {
            return Optional.empty();
        }
        List<String> lines = List.of(text.substring(OLD.length(), gap).split("\n", -1));
        Optional<Long> oldSize = Decimal.parse(lines.getFirst());
        Optional<List<Hash>> path = path(lines.subList(1, lines.size()));
        if (oldSize.isEmpty() || path.isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] note = text.substring(gap + 2).getBytes(StandardCharsets.ISO_8859_1);
            return Optional.of(new WitnessRequest(oldSize.get(), path.get(), SignedNote.parse(note)));
        } catch (Unbelievable malformed) {
            return Optional.empty();
        }
    }

    private static Optional<List<Hash>> path(List<String> lines) {
        List<Hash> path = new ArrayList<>(lines.size());
        for (String line : lines) {
            Hash.parse(line).ifPresent(path::add);
        }
        return path.size() == lines.size() && path.size() <= MOST_HASHES ? Optional.of(path) : Optional.empty();
    }

    /** The body that {@link #parse} reads. */
    public byte[] bytes() {
        var text = new StringBuilder(OLD).append(Long.toUnsignedString(oldSize)).append('\n');
        path.forEach(hash -> text.append(hash).append('\n'));
        return text.append('\n').append(checkpoint).toString().getBytes(StandardCharsets.UTF_8);
    }
}
