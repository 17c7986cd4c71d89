package al.tryeza.audit.ledger.note;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Who, of those who are known, has signed a note. */
public final class Verification {

    private Verification() {}

    /**
     * A signature that holds.
     *
     * @param time when it was made, in seconds since 1970; 0 where it does not say
     */
    public record Signature(VerifierKey key, long time) {}

    /**
     * Checks the signatures of known keys and passes over the others.
     *
     * @return who has signed, in the note's order; never empty
     * @throws Unbelievable where a known key's signature does not hold, or nobody known has signed
     */
    public static List<Signature> of(SignedNote note, Collection<VerifierKey> known) throws Unbelievable {
        List<Signature> signers = new ArrayList<>();
        for (NoteSignature signature : note.signatures()) {
            for (VerifierKey key : known) {
                if (key.claims(signature)) {
                    signers.add(new Signature(key, verify(note.text(), signature, key)));
                }
            }
        }
        if (signers.isEmpty()) {
            throw new Unbelievable(NoteFault.NO_KNOWN_SIGNATURE);
        }
        return signers;
    }

    private static long verify(String text, NoteSignature line, VerifierKey key) throws Unbelievable {
        byte[] signature = line.signature();
        long time = 0;
        if (key.type().timestamped()) {
            if (signature.length <= Long.BYTES) {
                throw new Unbelievable(NoteFault.WRONG_SIGNATURE);
            }
            time = BigEndian.read(signature, 0, Long.BYTES);
            signature = Arrays.copyOfRange(signature, Long.BYTES, signature.length);
        }
        if (time < 0 || !key.verifies(SignedMessage.of(key, text, time), signature)) {
            throw new Unbelievable(NoteFault.WRONG_SIGNATURE);
        }
        return time;
    }
}
