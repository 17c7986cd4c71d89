package al.tryeza.audit.checkpoints;

import al.tryeza.audit.ledger.note.VerifierKey;
import al.tryeza.audit.ledger.policy.TrustPolicy;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody who cosigns the log's checkpoints.
 *
 * @param name of its first key
 * @param address before {@code /add-checkpoint}
 * @param keys by which its cosignatures are known
 */
public record Witness(String name, URI address, List<VerifierKey> keys) {

    public Witness {
        keys = List.copyOf(keys);
    }

    /** Those of a policy who can be asked; one with several keys is asked once. */
    public static List<Witness> of(TrustPolicy policy) {
        Map<URI, List<VerifierKey>> keys = new LinkedHashMap<>();
        policy.witnesses()
                .forEach(party -> party.address()
                        .ifPresent(address -> keys.computeIfAbsent(address, _ -> new ArrayList<>())
                                .add(party.key())));
        return keys.entrySet().stream()
                .map(entry -> new Witness(entry.getValue().getFirst().name(), entry.getKey(), entry.getValue()))
                .toList();
    }
}
