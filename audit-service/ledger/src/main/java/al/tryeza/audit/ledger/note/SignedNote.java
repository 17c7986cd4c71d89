package al.tryeza.audit.ledger.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text with signatures. Its text is not to be used before {@link Verification} has believed it.
 *
 * @param text with the end of its last line
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    /** Bytes of the largest note that is read: a hundred signatures that outlive quantum computers, and room. */
    public static final int LARGEST = 1_000_000;

    /** Signatures that are read; sixteen have to be. */
    public static final int MOST_SIGNATURES = 100;

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /**
     * Reads a note.
     *
     * @throws Unbelievable where it is malformed
     */
    public static SignedNote parse(byte[] bytes) throws Unbelievable {
        if (bytes.length > LARGEST) {
            throw new Unbelievable(NoteFault.TOO_LARGE);
        }
        return parse(utf8(bytes));
    }

    private static SignedNote parse(String note) throws Unbelievable {
        if (note.chars().anyMatch(character -> character < ' ' && character != '\n')) {
            throw new Unbelievable(NoteFault.CONTROL_CHARACTER);
        }
        int gap = note.lastIndexOf("\n\n");
        if (gap < 0 || gap + 2 == note.length()) {
            throw new Unbelievable(NoteFault.NO_SIGNATURES);
        }
        if (!note.endsWith("\n")) {
            throw new Unbelievable(NoteFault.MALFORMED_SIGNATURE);
        }
        List<String> lines = note.substring(gap + 2).lines().toList();
        if (lines.size() > MOST_SIGNATURES) {
            throw new Unbelievable(NoteFault.TOO_MANY_SIGNATURES);
        }
        List<NoteSignature> signatures = new ArrayList<>(lines.size());
        for (String line : lines) {
            signatures.add(NoteSignature.parse(line));
        }
        return new SignedNote(note.substring(0, gap + 1), signatures);
    }

    /** The same note with more signatures; those it has already are not repeated. */
    public SignedNote with(List<NoteSignature> more) {
        List<String> known = signatures.stream().map(NoteSignature::toString).toList();
        return new SignedNote(
                text,
                Stream.concat(
                                signatures.stream(),
                                more.stream().filter(signature -> !known.contains(signature.toString())))
                        .toList());
    }

    private static String utf8(byte[] bytes) throws Unbelievable {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new Unbelievable(NoteFault.NOT_UTF8);
        }
    }

    /** The bytes that {@link #parse(byte[])} reads. */
    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return signatures.stream().map(signature -> signature + "\n").collect(Collectors.joining("", text + "\n", ""));
    }
}
