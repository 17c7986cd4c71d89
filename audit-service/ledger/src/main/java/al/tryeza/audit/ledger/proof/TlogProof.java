package al.tryeza.audit.ledger.proof;

import al.tryeza.audit.ledger.note.SignedNote;
import al.tryeza.audit.ledger.note.Unbelievable;
import al.tryeza.audit.ledger.text.Base64Text;
import al.tryeza.audit.ledger.text.Decimal;
import al.tryeza.audit.ledger.tree.Hash;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That an entry is in a log, with all that is needed to see it.
 *
 * @param extra bytes that nobody vouches for, in base64, or null where there are none
 * @param index of the entry
 * @param path from the leaf's sibling to the child of the root
 * @param checkpoint with the signatures of log and witnesses
 */
public record TlogProof(@Nullable String extra, long index, List<Hash> path, SignedNote checkpoint) {

    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    /** More hashes than any proof in a tree of 64-bit size has. */
    private static final int MOST_HASHES = Long.SIZE;

    public TlogProof {
        path = List.copyOf(path);
    }

    /**
     * Reads a proof.
     *
     * @throws MalformedProof where the lines before the checkpoint are not as they have to be
     * @throws Unbelievable where the checkpoint's note is malformed
     */
    public static TlogProof parse(byte[] bytes) throws MalformedProof, Unbelievable {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int gap = text.indexOf("\n\n");
        if (gap < 0) {
            throw new MalformedProof(ProofTextFault.NO_CHECKPOINT);
        }
        List<String> lines = new ArrayList<>(List.of(text.substring(0, gap).split("\n", -1)));
        if (!lines.removeFirst().equals(HEADER)) {
            throw new MalformedProof(ProofTextFault.NOT_A_PROOF);
        }
        String extra = null;
        if (!lines.isEmpty() && lines.getFirst().startsWith(EXTRA)) {
            extra = extra(lines.removeFirst());
        }
        if (lines.isEmpty() || !lines.getFirst().startsWith(INDEX)) {
            throw new MalformedProof(ProofTextFault.NO_INDEX);
        }
        long index = Decimal.parse(lines.removeFirst().substring(INDEX.length()))
                .orElseThrow(() -> new MalformedProof(ProofTextFault.NO_INDEX));
        byte[] note = text.substring(gap + 2).getBytes(StandardCharsets.ISO_8859_1);
        return new TlogProof(extra, index, path(lines), SignedNote.parse(note));
    }

    private static String extra(String line) throws MalformedProof {
        String extra = line.substring(EXTRA.length());
        if (Base64Text.decode(extra).isEmpty()) {
            throw new MalformedProof(ProofTextFault.BAD_BASE64);
        }
        return extra;
    }

    private static List<Hash> path(List<String> lines) throws MalformedProof {
        if (lines.size() > MOST_HASHES) {
            throw new MalformedProof(ProofTextFault.TOO_MANY_HASHES);
        }
        List<Hash> path = new ArrayList<>(lines.size());
        for (String line : lines) {
            Optional<Hash> hash = Hash.parse(line);
            path.add(hash.orElseThrow(() -> new MalformedProof(ProofTextFault.BAD_BASE64)));
        }
        return path;
    }

    /** The extra bytes, where there are any. */
    public Optional<byte[]> extraBytes() {
        return Optional.ofNullable(extra).flatMap(Base64Text::decode);
    }

    /** The text that {@link #parse} reads. */
    @Override
    public String toString() {
        var text = new StringBuilder(HEADER).append('\n');
        if (extra != null) {
            text.append(EXTRA).append(extra).append('\n');
        }
        text.append(INDEX).append(Long.toUnsignedString(index)).append('\n');
        path.forEach(hash -> text.append(hash).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }
}
