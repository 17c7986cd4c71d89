package al.tryeza.audit.verifier;

import al.tryeza.audit.ledger.tree.ConsistencyProof;
import al.tryeza.audit.ledger.tree.InclusionProof;
import al.tryeza.audit.ledger.tree.ProofFault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Proofs one JSON object a line, with the field names of transparency-dev/merkle's test data. */
final class ProofLines {

    /** Checks one proof. */
    private interface Check {
        Optional<ProofFault> fault(JsonProof proof) throws NotGood;
    }

    private final Check check;

    private ProofLines(Check check) {
        this.check = check;
    }

    static ProofLines inclusion() {
        return new ProofLines(
                proof -> new InclusionProof(proof.number("leafIdx"), proof.number("treeSize"), proof.path())
                        .check(proof.hash("leafHash"), proof.hash("root")));
    }

    static ProofLines consistency() {
        return new ProofLines(proof -> {
            long oldSize = proof.number("size1");
            long size = proof.number("size2");
            if (oldSize != 0 && oldSize == size && proof.path().isEmpty()) {
                // two roots of one size need only be the same, whatever they are
                return proof.same("root1", "root2") ? Optional.empty() : Optional.of(ProofFault.ROOT_MISMATCH);
            }
            return new ConsistencyProof(oldSize, size, proof.path()).check(proof.hash("root1"), proof.hash("root2"));
        });
    }

    /** Prints {@code ok} or {@code bad: code} for each line; whether all were ok. */
    boolean checkAll(InputStream in, PrintStream out) {
        boolean good = true;
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    Optional<String> fault = fault(line);
                    out.println(fault.map(code -> "bad: " + code).orElse("ok"));
                    good &= fault.isEmpty();
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return good;
    }

    private Optional<String> fault(String line) {
        try {
            return check.fault(JsonProof.parse(line)).map(ProofFault::code);
        } catch (NotGood bad) {
            return Optional.of(bad.text());
        }
    }
}
