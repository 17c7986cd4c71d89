package al.tryeza.audit.checkpoints;

import al.tryeza.audit.checkpoints.WitnessStanding.State;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How each witness stands, while they are asked. */
final class Roll {

    private final Map<String, WitnessStanding> before = new LinkedHashMap<>();
    private final Map<String, WitnessStanding> now = new LinkedHashMap<>();

    Roll(Collection<WitnessStanding> standings) {
        standings.forEach(standing -> before.put(standing.witness(), standing));
        now.putAll(before);
    }

    WitnessStanding of(String witness) {
        return now.getOrDefault(witness, new WitnessStanding(witness, 0, State.WAITING, null));
    }

    void answered(String witness, State state, long size) {
        WitnessStanding old = of(witness);
        now.put(
                witness,
                switch (state) {
                    case COSIGNED -> new WitnessStanding(witness, size, state, null);
                    case CONTRADICTS, REFUSED, WRONG_ANSWER, SILENT, WAITING ->
                        new WitnessStanding(witness, old.size(), state, old.behindSince());
                });
    }

    /** What was signed; who has not cosigned it is behind from now on, if it was not already. */
    void signed(String witness, long size, Instant time) {
        WitnessStanding standing = of(witness);
        if (hasCosigned(witness, size)) {
            now.put(witness, standing.since(null));
        } else if (standing.behindSince() == null) {
            now.put(witness, standing.since(time));
        }
    }

    boolean hasCosigned(String witness, long size) {
        WitnessStanding standing = of(witness);
        return standing.state() == State.COSIGNED && standing.size() == size;
    }

    List<WitnessStanding> changed() {
        return now.values().stream()
                .filter(standing -> !standing.equals(before.get(standing.witness())))
                .toList();
    }
}
