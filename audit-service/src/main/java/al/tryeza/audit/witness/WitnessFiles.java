package al.tryeza.audit.witness;

import al.tryeza.audit.ledger.note.KeyFile;
import al.tryeza.audit.ledger.note.KeyType;
import al.tryeza.audit.ledger.note.Signer;
import al.tryeza.audit.ledger.policy.MalformedPolicy;
import al.tryeza.audit.ledger.policy.PolicyReader;
import al.tryeza.audit.ledger.policy.TrustPolicy.Party;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads what a witness is set up with. It does not start with less than it was told. */
public final class WitnessFiles {

    private WitnessFiles() {}

    /**
     * The logs of a policy; who else stands in it does not matter to a witness.
     *
     * @throws WitnessUnusable where it names none, or is malformed
     */
    public static TrustedLogs logs(Path policy) {
        try {
            var logs = PolicyReader.read(Files.readAllBytes(policy)).logs();
            if (logs.isEmpty()) {
                throw new WitnessUnusable("The file of the logs to watch names none: " + policy);
            }
            return new TrustedLogs(logs.stream().map(Party::key).toList());
        } catch (IOException unreadable) {
            throw new WitnessUnusable("The file of the logs to watch cannot be read: " + policy);
        } catch (MalformedPolicy malformed) {
            throw new WitnessUnusable(
                    "The file of the logs to watch is wrong: %s: %s".formatted(policy, malformed.getMessage()));
        }
    }

    /**
     * The keys that cosign.
     *
     * @throws WitnessUnusable where there are none, or one signs without saying when
     */
    public static List<Signer> keys(List<Path> files) {
        if (files.isEmpty()) {
            throw new WitnessUnusable("A witness needs a key: TRYEZA_WITNESS_KEYS names its files.");
        }
        List<Signer> keys = files.stream().map(file -> new KeyFile(file).read()).toList();
        if (keys.stream().anyMatch(key -> key.key().type() == KeyType.ED25519)) {
            throw new WitnessUnusable("A key of a log is no key of a witness: its signatures do not say when.");
        }
        return keys;
    }
}
