package al.tryeza.audit.verifier;

import al.tryeza.audit.ledger.note.Checkpoint;
import al.tryeza.audit.ledger.note.SignedNote;
import al.tryeza.audit.ledger.note.Unbelievable;
import al.tryeza.audit.ledger.policy.MalformedPolicy;
import al.tryeza.audit.ledger.policy.PolicyReader;
import al.tryeza.audit.ledger.policy.TrustPolicy;

/** Whom the user believes. */
record Trust(TrustPolicy policy) {

    static Trust of(Words words) throws WrongQuestion {
        String file = words.one("--policy").orElseThrow(() -> new WrongQuestion("say whom to believe: --policy FILE"));
        try {
            return new Trust(PolicyReader.read(Words.file(file)));
        } catch (MalformedPolicy malformed) {
            throw new WrongQuestion("the policy is wrong: " + malformed.getMessage());
        }
    }

    /** @throws NotGood where the note is not signed as the policy asks */
    Checkpoint believe(SignedNote note) throws NotGood {
        try {
            return policy.believe(note);
        } catch (Unbelievable bad) {
            throw new NotGood(bad.fault().code(), "checkpoint");
        }
    }

    /** @throws NotGood where these are no note, or it is not signed as the policy asks */
    Checkpoint believe(byte[] note) throws NotGood {
        try {
            return believe(SignedNote.parse(note));
        } catch (Unbelievable malformed) {
            throw new NotGood(malformed.fault().code(), "checkpoint");
        }
    }
}
