package al.tryeza.audit.checkpoints;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;

/** Standings in memory. */
final class FakeStandings implements WitnessStandings {

    private final Map<String, WitnessStanding> standings = new ConcurrentSkipListMap<>();

    @Override
    public List<WitnessStanding> all() {
        return List.copyOf(standings.values());
    }

    @Override
    public void put(List<WitnessStanding> changed) {
        changed.forEach(standing -> standings.put(standing.witness(), standing));
    }

    WitnessStanding of(String witness) {
        return Objects.requireNonNull(standings.get("witness/" + witness));
    }
}
