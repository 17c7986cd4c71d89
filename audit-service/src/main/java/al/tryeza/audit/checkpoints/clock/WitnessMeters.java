package al.tryeza.audit.checkpoints.clock;

import al.tryeza.audit.checkpoints.Witness;
import al.tryeza.audit.checkpoints.WitnessStandings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.util.List;

/** How long each witness has not cosigned what was signed, in seconds; looked up when it is asked for. */
final class WitnessMeters {

    private static final double MILLIS = 1_000.0;

    private final WitnessStandings standings;
    private final Clock clock;

    WitnessMeters(List<Witness> witnesses, WitnessStandings standings, Clock clock, MeterRegistry meters) {
        this.standings = standings;
        this.clock = clock;
        witnesses.forEach(witness -> meters.gauge(
                "tryeza.audit.witness.lag.seconds", Tags.of("witness", witness.name()), this, all -> all.lag(witness)));
    }

    private double lag(Witness witness) {
        return standings.all().stream()
                .filter(standing -> standing.witness().equals(witness.name()))
                .map(standing -> standing.lag(clock.instant()))
                .mapToDouble(lag -> lag.toMillis() / MILLIS)
                .findFirst()
                .orElse(0);
    }
}
