package al.tryeza.audit.verifier;

import al.tryeza.audit.ledger.note.SignedNote;
import al.tryeza.audit.ledger.note.Unbelievable;
import al.tryeza.audit.ledger.note.Verification;
import al.tryeza.audit.ledger.note.VerifierKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The signatures of a note. */
final class NoteCheck {

    private NoteCheck() {}

    /** Says who has signed. */
    static String check(Words words) throws WrongQuestion, NotGood {
        List<VerifierKey> keys = new ArrayList<>();
        for (String key : words.all("--vkey")) {
            try {
                keys.add(VerifierKey.parse(key));
            } catch (Unbelievable malformed) {
                throw new WrongQuestion(
                        "a key after --vkey is not one: " + malformed.fault().code());
            }
        }
        if (keys.isEmpty()) {
            throw new WrongQuestion("say whom to believe: --vkey KEY");
        }
        byte[] note = Words.file(words.first());
        try {
            return Verification.of(SignedNote.parse(note), keys).stream()
                    .map(signature -> signature.key().name())
                    .distinct()
                    .collect(Collectors.joining(", ", "ok: signed by ", ""));
        } catch (Unbelievable bad) {
            throw new NotGood(bad.fault().code());
        }
    }
}
