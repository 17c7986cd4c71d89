package al.tryeza.audit.verifier;

import al.tryeza.audit.ledger.entry.Compartment;
import al.tryeza.audit.ledger.entry.Leaf;
import al.tryeza.audit.ledger.entry.Opening;
import al.tryeza.audit.ledger.note.Checkpoint;
import al.tryeza.audit.ledger.note.Unbelievable;
import al.tryeza.audit.ledger.proof.MalformedProof;
import al.tryeza.audit.ledger.proof.TlogProof;
import al.tryeza.audit.ledger.text.Base64Text;
import al.tryeza.audit.ledger.tree.InclusionProof;
import al.tryeza.audit.ledger.tree.ProofFault;
import al.tryeza.audit.ledger.tree.TreeHasher;
import java.util.NoSuchElementException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A proof that an entry is in a log; its leaf stands in the proof's extra line, and is believed only through the tree. */
final class ProofCheck {

    private ProofCheck() {}

    /** Says which entry is proved, and what was shown of it. */
    static String check(Words words) throws WrongQuestion, NotGood {
        Trust trust = Trust.of(words);
        Optional<String> opening = words.one("--opening");
        TlogProof proof = read(Words.file(words.first()));
        Leaf leaf = proof.extraBytes()
                .flatMap(Leaf::parse)
                .orElseThrow(() -> new NotGood("no_leaf", "the extra line is no entry of this log"));
        Checkpoint checkpoint = trust.believe(proof.checkpoint());
        var inclusion = new InclusionProof(proof.index(), checkpoint.size(), proof.path());
        Optional<ProofFault> fault = inclusion.check(leaf.hash(new TreeHasher()), checkpoint.root());
        if (fault.isPresent()) {
            throw new NotGood(fault.get().code(), "entry " + Long.toUnsignedString(proof.index()));
        }
        String proved = "ok: entry " + Long.toUnsignedString(proof.index()) + " of " + checkpoint.origin();
        return opening.isEmpty() ? proved : proved + ", " + shown(leaf, Words.file(opening.get()));
    }

    private static TlogProof read(byte[] file) throws NotGood {
        try {
            return TlogProof.parse(file);
        } catch (MalformedProof malformed) {
            throw new NotGood(malformed.fault().code(), "proof");
        } catch (Unbelievable malformed) {
            throw new NotGood(malformed.fault().code(), "checkpoint");
        }
    }

    private static String shown(Leaf leaf, byte[] file) throws NotGood {
        Opening opening = opening(file);
        if (!leaf.has(opening)) {
            throw new NotGood("opening_mismatch", "what was shown is not of this entry");
        }
        return opening.compartment().code() + " is as shown";
    }

    private static Opening opening(byte[] file) throws NotGood {
        try {
            JsonNode fields = JsonMapper.shared().readTree(file);
            return new Opening(
                    Compartment.parse(fields.path("compartment").asString()).orElseThrow(),
                    bytes(fields, "salt"),
                    bytes(fields, "schema"),
                    bytes(fields, "bytes"));
        } catch (JacksonException | IllegalArgumentException | NoSuchElementException malformed) {
            throw new NotGood("bad_opening", "the opening cannot be read");
        }
    }

    private static byte[] bytes(JsonNode fields, String field) {
        return Base64Text.decode(fields.path(field).asString()).orElseThrow();
    }
}
